package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.platform.Sim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** What has been sent since midnight, or since the first of the month, in Vietnam. */
final class Quotas {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime NIGHT_BEGINS = LocalTime.of(22, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);
    private static final String COUNT = "select count(n) from SimNotice n where ";

    private Quotas() {}

    /** Of the day's quota: messages by phone. Those by user id have quotas of their own. */
    static long today(Sim sim, SimOa oa) {
        return sim.count(
                COUNT + "n.oa = ?1 and n.sentAt >= ?2 and n.development = false and n.phone <> ''", oa, midnight(sim));
    }

    static long tests(Sim sim, SimOa oa) {
        return sim.count(COUNT + "n.oa = ?1 and n.sentAt >= ?2 and n.development = true", oa, midnight(sim));
    }

    static long today(Sim sim, SimTemplate template) {
        return sim.count(
                COUNT + "n.template = ?1 and n.sentAt >= ?2 and n.development = false", template, midnight(sim));
    }

    static long promotionsThisMonth(Sim sim, SimOa oa) {
        return sim.count(
                COUNT + "n.oa = ?1 and n.sentAt >= ?2 and n.promotion = true and n.development = false",
                oa,
                monthBegins(sim));
    }

    /** Of all OAs together. */
    static long promotionsTo(Sim sim, SimPerson person, boolean month) {
        return sim.count(
                COUNT + "n.person = ?1 and n.promotion = true and n.development = false and n.sentAt >= ?2",
                person,
                month ? monthBegins(sim) : midnight(sim));
    }

    static long editsToday(Sim sim, SimOa oa, String kind) {
        return sim.count(
                "select count(e) from SimTemplateEdit e where e.oa = ?1 and e.kind = ?2 and e.doneAt >= ?3",
                oa,
                kind,
                midnight(sim));
    }

    static boolean night(Instant now) {
        var time = LocalTime.ofInstant(now, VIETNAM);
        return !time.isBefore(NIGHT_BEGINS) || time.isBefore(NIGHT_ENDS);
    }

    private static Instant midnight(Sim sim) {
        return LocalDate.ofInstant(sim.now(), VIETNAM).atStartOfDay(VIETNAM).toInstant();
    }

    private static Instant monthBegins(Sim sim) {
        return LocalDate.ofInstant(sim.now(), VIETNAM)
                .withDayOfMonth(1)
                .atStartOfDay(VIETNAM)
                .toInstant();
    }
}
