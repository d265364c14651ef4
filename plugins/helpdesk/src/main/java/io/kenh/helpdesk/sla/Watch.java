package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentNoted;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.Ticket;
import io.kenh.helpdesk.ticket.TicketDoc;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sees deadlines pass. */
public final class Watch {
    public static final String JOB = "helpdesk.watch-deadlines";
    public static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 200;
    private static final String LATE = """
            select p.ticketId from HelpdeskPromise p
            where p.state = io.kenh.helpdesk.sla.SlaState.ONGOING and p.deadline < :now and p.pausedSince is null
            group by p.ticketId order by min(p.deadline), p.ticketId""";

    private final Host host;
    private final Promises promises;

    public Watch(Host host) {
        this.host = host;
        this.promises = new Promises(host);
    }

    /** The recurring job: each ticket by itself, so that one in use holds nobody up for long. */
    public void run() {
        var now = host.clock().instant();
        List<Long> late = host.db()
                .read(em -> em.createQuery(LATE, Long.class)
                        .setParameter("now", now)
                        .setMaxResults(AT_ONCE)
                        .getResultList());
        late.forEach(ticket -> host.db().write(em -> missed(em, ticket, now)));
        if (late.size() == AT_ONCE) {
            host.jobs().trigger(JOB);
        }
    }

    private boolean missed(EntityManager em, long id, Instant now) {
        var ticket = em.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            return false;
        }
        promises.settle(em, ticket, now);
        host.events()
                .publish(new DocumentNoted(new DocRef(TicketDoc.NAME, id), "helpdesk.note.late", List.of(), 0, now));
        host.live().signal("helpdesk.ticket." + id, HelpdeskPermissions.READ);
        host.live().signal("helpdesk.tickets", HelpdeskPermissions.READ);
        return true;
    }
}
