package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.send.AccountQuota.Figures;
import io.kenh.zbstemplates.send.Outlook.Fit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says before many messages are sent whether they fit into the quota, and when those go that do not. */
public final class Forecast {
    private static final String AHEAD = """
            select count(m) from ZbsMessage m
            where m.accountId = :account and m.state in (QUEUED, WAITING, SENDING) and m.to.route = :route
            """;

    private final Host host;
    private final Quotas quotas;
    private final RuleSends rules;

    Forecast(Host host, Quotas quotas) {
        this.host = host;
        this.quotas = quotas;
        this.rules = new RuleSends(host);
    }

    /** May ask the platform: outside a transaction. @param need messages by phone */
    public Outlook of(long account, Tag tag, long need) {
        boolean promotion = tag == Tag.PROMOTION;
        var figures = quotas.of(account);
        var morning = promotion && quotas.night() ? quotas.morning() : null;
        boolean month = promotion && monthIsShort(figures);
        var left = month ? figures.promotionRemaining() : figures.remaining();
        if (left == null) {
            return new Outlook(Fit.UNKNOWN, need, null, 0, need, null, null, false, morning);
        }
        long ahead = ahead(account);
        long now = Math.clamp(left - ahead, 0, need);
        if (now == need) {
            return new Outlook(Fit.FITS, need, left, ahead, now, null, null, month, morning);
        }
        var reset = month ? quotas.nextMonth() : quotas.tomorrow();
        var last = month ? null : last(need - now, figures.daily(), reset);
        return new Outlook(now == 0 ? Fit.NO : Fit.PARTLY, need, left, ahead, now, reset, last, month, morning);
    }

    private static boolean monthIsShort(Figures figures) {
        var month = figures.promotionRemaining();
        var day = figures.remaining();
        return month != null && (day == null || month < day);
    }

    private static @Nullable Instant last(long rest, @Nullable Long daily, Instant reset) {
        return daily == null || daily <= 0 ? null : reset.plus(Duration.ofDays((rest - 1) / daily));
    }

    /** Queued already, or to be sent by rules today: single messages go before those of bulk sends. */
    private long ahead(long account) {
        long queued = host.db()
                .read(em -> em.createQuery(AHEAD, Long.class)
                        .setParameter("account", account)
                        .setParameter("route", Route.PHONE)
                        .getSingleResult());
        var byRules = rules.of(List.of(account), quotas.today()).get(account);
        return byRules == null ? queued : queued + byRules.today();
    }
}
