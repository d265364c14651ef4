package io.kenh.helpdesk.ticket;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Tickets inside a transaction. Queries, not {@code em.find}: company and scope always apply. */
final class TicketStore {
    private static final String ONE = "select x from HelpdeskTicket x where x.id = :id";
    private static final String FOLLOWING = "select x.id, x.number, x.subject, x.closed from HelpdeskTicket x"
            + " where x.followsId = :id or x.mergedInto = :id order by x.id";

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
        var reach = Reach.of(action);
        // Whose it is, is looked at afterwards: a query with a list of people has to be translated anew each time.
        return em.createQuery(ONE, Ticket.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(ticket -> reach.covers(ticket.assigneeId()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** Tickets that continue it, or became part of it. */
    static List<TicketView.Near> following(EntityManager em, long id) {
        return em.createQuery(FOLLOWING, TicketView.Near.class)
                .setParameter("id", id)
                .getResultList();
    }

    static List<TicketView.Near> near(EntityManager em, long id) {
        return em.createQuery(
                        "select x.id, x.number, x.subject, x.closed from HelpdeskTicket x where x.id = :id",
                        TicketView.Near.class)
                .setParameter("id", id)
                .getResultList();
    }
}
