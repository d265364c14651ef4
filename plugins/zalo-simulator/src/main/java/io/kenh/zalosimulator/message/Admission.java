package io.kenh.zalosimulator.message;

import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decides whether an OA may write to a person now, and what it costs. */
public final class Admission {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** From this day the quota object of a free reply carries no figures (Zalo notice of 2026). */
    private static final Instant FIGURES_END = Instant.parse("2026-02-28T17:00:00Z");
    /** đồng for one message outside the package; no price list is published, so any figure shows the effect. */
    private static final long PRICE = 55;

    /** @return the quota object of the answer; empty when the message was charged to the cloud account */
    public Optional<Map<String, Object>> admit(Sim sim, SimRelation to) {
        var person = to.person();
        var offline = Duration.between(person.lastOnline(sim.now()), sim.now());
        if (person.banned() || offline.compareTo(Duration.ofDays(sim.options().inactiveDays())) > 0) {
            throw new ZaloError(-227, "User is banned or has been inactive for more than 45 days");
        }
        if (to.blocked()) {
            throw new ZaloError(-217, "User has blocked invitation from OA");
        }
        return switch (Window.of(to.lastInteraction(), to.follows(), sim.now(), sim.options())) {
            case FREE -> Optional.of(reply(sim.now()));
            case BILLABLE -> bill(sim, to.oa());
            case WELCOME -> Optional.of(welcome(sim, to));
            case CLOSED -> throw new ZaloError(-230, "User has not interacted with the OA in the past 7 days");
            case NEVER -> throw new ZaloError(-232, "User has not interacted with the OA or the interaction expired");
        };
    }

    private static Map<String, Object> reply(Instant now) {
        return now.isBefore(FIGURES_END)
                ? quota("reply", Optional.of(8), Optional.of(8))
                : quota("reply", Optional.empty(), Optional.empty());
    }

    private static Map<String, Object> welcome(Sim sim, SimRelation to) {
        int total = sim.options().welcomeMessages();
        if (to.welcomeUsed() >= total) {
            throw new ZaloError(-232, "User has not interacted with the OA or the interaction expired");
        }
        to.greeted();
        return quota("welcome_msg", Optional.of(total - to.welcomeUsed()), Optional.of(total));
    }

    private static Optional<Map<String, Object>> bill(Sim sim, SimOa oa) {
        if (oa.quotaRemain() > 0) {
            oa.takeFromPackage();
            var quota = quota("sub_quota", Optional.of(oa.quotaRemain()), Optional.of(oa.quotaTotal()));
            quota.put("expired_date", endOfYear(sim.now()));
            quota.put("owner_type", "OA");
            quota.put("owner_id", oa.oaId());
            return Optional.of(quota);
        }
        if (oa.zcaId().isEmpty()) {
            throw new ZaloError(-320, "Your app needs to connect with Zalo Cloud Account to use paid features");
        }
        if (oa.zcaBalance() < PRICE) {
            throw new ZaloError(-321, "Zalo Cloud Account is out of money or unable to charge");
        }
        oa.charge(PRICE);
        return Optional.empty();
    }

    /** The package of the simulator runs to the end of the year. */
    public static String endOfYear(Instant now) {
        var today = LocalDate.ofInstant(now, VIETNAM);
        return DAY.format(LocalDate.of(today.getYear(), 12, 31));
    }

    private static Map<String, Object> quota(String type, Optional<Integer> remain, Optional<Integer> total) {
        var quota = new LinkedHashMap<String, Object>();
        quota.put("quota_type", type);
        remain.ifPresent(figure -> quota.put("remain", String.valueOf(figure)));
        total.ifPresent(figure -> quota.put("total", String.valueOf(figure)));
        return quota;
    }
}
