package io.kenh.helpdesk.board;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.ticket.Seen;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tickets that began together, and how many of them were closed how much later. One short query along an index for each beginning. */
final class Cohorts {
    /** So many beginnings, and so many steps after each. */
    static final int ROWS = 12;

    static final int STEPS = 8;

    private static final String CLOSED = "select count(x)"
            + IntStream.range(0, STEPS)
                    .mapToObj(step -> ", sum(case when x.closedAt < :end" + step + " then 1L else 0L end)")
                    .collect(Collectors.joining())
            + """
             from HelpdeskTicket x where x.companyId = :company and x.createdAt >= :from and x.createdAt < :end0
              and (:any = true or x.teamId = :team) and x.mergedInto is null
              and""" + Seen.X;

    private final Host host;

    Cohorts(Host host) {
        this.host = host;
    }

    /**
     * What began in one week or month.
     *
     * @param closed by the end of the same stretch, of the next …; null where that is still to come
     */
    record Cohort(LocalDate start, long all, List<@Nullable Long> closed) {}

    /** The latest first. @param next the beginning after one. @param team null for all */
    List<Cohort> of(
            LocalDate latest, UnaryOperator<LocalDate> next, UnaryOperator<LocalDate> before, @Nullable Long team) {
        return host.db().read(em -> {
            var cohorts = new ArrayList<Cohort>();
            var start = latest;
            for (int row = 0; row < ROWS; row++) {
                cohorts.add(cohort(em, start, next, team));
                start = before.apply(start);
            }
            return cohorts;
        });
    }

    private Cohort cohort(EntityManager em, LocalDate start, UnaryOperator<LocalDate> next, @Nullable Long team) {
        var query = Seen.now()
                .in(em.createQuery(CLOSED, Object[].class))
                .setParameter("company", Current.actor().companyId())
                .setParameter("from", instant(start))
                .setParameter("any", team == null)
                .setParameter("team", team == null ? 0L : team);
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var begun = new ArrayList<Boolean>();
        var at = start;
        for (int step = 0; step < STEPS; step++) {
            begun.add(!at.isAfter(today));
            at = next.apply(at);
            query.setParameter("end" + step, instant(at));
        }
        var found = query.getSingleResult();
        var closed = new ArrayList<@Nullable Long>();
        for (int step = 0; step < STEPS; step++) {
            closed.add(begun.get(step) ? number(found[step + 1]) : null);
        }
        return new Cohort(start, number(found[0]), closed);
    }

    /** The sum of nothing is null. */
    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(Current.zone()).toInstant();
    }
}
