package io.kenh.helpdesk.ticket;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;

/** Tickets inside a transaction. Queries, not {@code em.find}: company and scope always apply. */
final class TicketStore {
    private static final String ONE = "select x from HelpdeskTicket x where x.id = :id";
    private static final String NEAR =
            "select x.id, x.number, x.subject, x.closed from HelpdeskTicket x" + " where" + Seen.X + "and ";
    private static final String FOLLOWING = NEAR + "(x.followsId = :id or x.mergedInto = :id)";
    private static final String THESE = NEAR + "one_of(x.id, :ids) order by x.id";
    /** More than these nobody reads beside a ticket. */
    static final int MOST = 20;

    private TicketStore() {}

    /** To read. @throws KenhException {@code core.not-found} */
    static Ticket read(EntityManager em, long id) {
        return one(em, id, HelpdeskPermissions.READ, LockModeType.NONE);
    }

    /** To change: others who want to change it wait. @throws KenhException {@code core.not-found} */
    static Ticket lock(EntityManager em, long id, Permission action) {
        return one(em, id, action, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Ticket one(EntityManager em, long id, Permission action, LockModeType lock) {
        var seen = Seen.to(action);
        // Whose it is, is looked at afterwards: a query with a list of people has to be translated anew each time.
        return em.createQuery(ONE, Ticket.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(ticket -> seen.covers(em, ticket))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** What became part of a ticket becomes part of the one that ticket becomes part of. */
    static void mergeAlso(EntityManager em, long id, long into) {
        em.createQuery("update HelpdeskTicket x set x.mergedInto = :into where x.mergedInto = :id")
                .setParameter("into", into)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Tickets that continue it, or became part of it: those the actor may see, the latest first. */
    static List<TicketView.Near> following(EntityManager em, long id) {
        // Ordered here: in the query it would be read along the order, past all other tickets.
        return near(em, FOLLOWING, "id", id, MOST).stream()
                .sorted(Comparator.comparingLong(TicketView.Near::id).reversed())
                .toList();
    }

    /** Those of these that the actor may see. */
    static List<TicketView.Near> near(EntityManager em, List<Long> ids) {
        return ids.isEmpty() ? List.of() : near(em, THESE, "ids", ids.toArray(Long[]::new), ids.size());
    }

    private static List<TicketView.Near> near(EntityManager em, String query, String name, Object value, int most) {
        if (!Current.actor().may(HelpdeskPermissions.READ)) {
            return List.of();
        }
        return Seen.now()
                .in(em.createQuery(query, TicketView.Near.class))
                .setParameter(name, value)
                .setMaxResults(most)
                .getResultList();
    }
}
