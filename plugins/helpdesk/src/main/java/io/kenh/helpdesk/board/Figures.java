package io.kenh.helpdesk.board;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.sla.SlaState;
import io.kenh.helpdesk.ticket.Seen;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over the tickets that the actor may see. */
public final class Figures {
    private static final int TOP = 10;
    private static final String SEEN = " and x.mergedInto is null and" + Seen.X;
    private static final String OPEN = " from HelpdeskTicket x where x.closed = false" + SEEN;
    private static final String DONE =
            " from HelpdeskTicket x where x.closed = true and x.closedAt >= :from and x.closedAt < :to" + SEEN;
    private static final String BY_SLA =
            "select x.sla, count(x), sum((x.closedAt - x.createdAt) by second)" + DONE + " group by x.sla";
    private static final String RATED = " from HelpdeskRating r join HelpdeskTicket x on x.id = r.ticketId"
            + " where r.at >= :from and r.at < :to" + SEEN;

    private final Host host;

    Figures(Host host) {
        this.host = host;
    }

    record Now(
            Long open,
            @Nullable Long nobodys,
            @Nullable Long urgent,
            @Nullable Long late) {}

    /** @param id null for nobody */
    record Count(@Nullable Long id, Long count) {}

    /** @param seconds from making to closing, of all together */
    record Sla(SlaState state, Long count, Long seconds) {}

    /** @param id of a team or a member of staff, null for nobody */
    record Average(@Nullable Long id, @Nullable Double stars, Long count) {}

    public record Low(long ticketId, String number, String subject, int stars, String comment, Instant at) {}

    /** What was closed in a stretch of time. */
    record Done(long closed, long met, long missed, long seconds) {
        /** Percent of what was promised, rounded; null when nothing was. */
        @Nullable
        Long kept() {
            return met + missed == 0 ? null : Math.round(met * 100.0 / (met + missed));
        }

        /** From making to closing, on average; null when nothing was closed. */
        @Nullable
        Double hours() {
            return closed == 0 ? null : seconds / 3600.0 / closed;
        }
    }

    Now now() {
        return host.db()
                .read(em -> seen(em.createQuery(
                                "select count(x), sum(case when x.assigneeId is null then 1L else 0L end),"
                                        + " sum(case when x.priority = io.kenh.helpdesk.ticket.Priority.URGENT then 1L else 0L end),"
                                        + " sum(case when x.sla = io.kenh.helpdesk.sla.SlaState.MISSED then 1L else 0L end)"
                                        + OPEN,
                                Now.class))
                        .getSingleResult());
    }

    List<Count> byTeam() {
        return counts("select x.teamId, count(x)" + OPEN + " group by x.teamId order by count(x) desc, x.teamId");
    }

    List<Count> byAgent() {
        return counts(
                "select x.assigneeId, count(x)" + OPEN + " group by x.assigneeId order by count(x) desc, x.assigneeId");
    }

    private List<Count> counts(String hql) {
        return host.db()
                .read(em -> seen(em.createQuery(hql, Count.class))
                        .setMaxResults(TOP)
                        .getResultList());
    }

    Done done(Instant from, Instant to) {
        var states = new EnumMap<SlaState, Sla>(SlaState.class);
        host.db()
                .read(em -> within(em.createQuery(BY_SLA, Sla.class), from, to).getResultList())
                .forEach(row -> states.put(row.state(), row));
        return new Done(
                states.values().stream().mapToLong(Sla::count).sum(),
                count(states, SlaState.MET),
                count(states, SlaState.MISSED),
                states.values().stream().mapToLong(Sla::seconds).sum());
    }

    private static long count(Map<SlaState, Sla> states, SlaState state) {
        var row = states.get(state);
        return row == null ? 0 : row.count();
    }

    List<Average> ratings(Instant from, Instant to) {
        return averages("select 0L, avg(r.stars), count(r)" + RATED, from, to);
    }

    List<Average> ratingsByAgent(Instant from, Instant to) {
        return averages(
                "select r.assigneeId, avg(r.stars), count(r)" + RATED
                        + " group by r.assigneeId order by avg(r.stars) desc, r.assigneeId",
                from,
                to);
    }

    List<Average> ratingsByTeam(Instant from, Instant to) {
        return averages(
                "select r.teamId, avg(r.stars), count(r)" + RATED
                        + " group by r.teamId order by avg(r.stars) desc, r.teamId",
                from,
                to);
    }

    private List<Average> averages(String hql, Instant from, Instant to) {
        return host.db()
                .read(em -> within(em.createQuery(hql, Average.class), from, to)
                        .setMaxResults(TOP)
                        .getResultList());
    }

    /** The latest answers with few stars. */
    List<Low> low(Instant from, Instant to, int most) {
        return host.db()
                .read(em -> within(
                                em.createQuery(
                                        "select x.id, x.number, x.subject, r.stars, r.comment, r.at" + RATED
                                                + " and r.stars <= :most order by r.at desc, r.id desc",
                                        Low.class),
                                from,
                                to)
                        .setParameter("most", most)
                        .setMaxResults(TOP)
                        .getResultList());
    }

    private static <T> TypedQuery<T> within(TypedQuery<T> query, Instant from, Instant to) {
        return seen(query).setParameter("from", from).setParameter("to", to);
    }

    private static <T> TypedQuery<T> seen(TypedQuery<T> query) {
        return Seen.now().in(query);
    }
}
