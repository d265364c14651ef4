package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.helpdesk.sla.Promises;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads tickets for pages. */
public final class TicketReader {
    private static final int MOST = 20;

    private final Host host;

    public TicketReader(Host host) {
        this.host = host;
    }

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} also for what the actor may not see */
    public TicketView get(long id) {
        return host.db().read(em -> view(em, TicketStore.read(em, id)));
    }

    static TicketView view(EntityManager em, Ticket ticket) {
        var before = new ArrayList<TicketView.Near>();
        Stream.of(ticket.data().followsId(), ticket.mergedInto())
                .flatMap(Stream::ofNullable)
                .forEach(id -> before.addAll(TicketStore.near(em, id)));
        return TicketView.of(ticket, Promises.of(em, ticket.id()), before, TicketStore.following(em, ticket.id()));
    }

    /** Tickets made from a document that the actor may see, the open ones first. */
    public List<TicketView.Near> of(DocRef source) {
        var reach = Reach.reading();
        return host.db()
                .read(em -> em.createQuery("""
                        select x.id, x.number, x.subject, x.closed from HelpdeskTicket x
                        where x.sourceType = :type and x.sourceId = :id and x.mergedInto is null
                          and (:all = true or x.assigneeId is null or one_of(x.assigneeId, :people))
                        order by x.closed, x.id desc""", TicketView.Near.class)
                        .setParameter("type", source.type())
                        .setParameter("id", source.id())
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.people().toArray(Long[]::new))
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** By its number, of those the actor may see. */
    public List<TicketView.Near> numbered(String number) {
        var reach = Reach.reading();
        return host.db()
                .read(em -> em.createQuery("""
                        select x.id, x.number, x.subject, x.closed from HelpdeskTicket x
                        where x.number = :number
                          and (:all = true or x.assigneeId is null or one_of(x.assigneeId, :people))""", TicketView.Near.class)
                        .setParameter("number", number)
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.people().toArray(Long[]::new))
                        .setMaxResults(1)
                        .getResultList());
    }
}
