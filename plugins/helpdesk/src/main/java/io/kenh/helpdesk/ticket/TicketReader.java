package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.helpdesk.sla.PromiseView;
import io.kenh.helpdesk.sla.Promises;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads tickets for pages. */
public final class TicketReader {
    private final Host host;

    public TicketReader(Host host) {
        this.host = host;
    }

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} also for what the actor may not see */
    public TicketView get(long id) {
        return host.db().read(em -> view(em, TicketStore.read(em, id)));
    }

    static TicketView view(EntityManager em, Ticket ticket) {
        var ids = Stream.of(ticket.data().followsId(), ticket.mergedInto())
                .flatMap(Stream::ofNullable)
                .toList();
        var before = TicketStore.near(em, ids);
        return TicketView.of(ticket, Promises.of(em, ticket.id()), before, TicketStore.following(em, ticket.id()));
    }

    /** Just made: nothing can follow it yet. */
    static TicketView fresh(EntityManager em, Ticket ticket, List<PromiseView> promises) {
        var follows = ticket.data().followsId();
        var before = follows == null ? List.<TicketView.Near>of() : TicketStore.near(em, List.of(follows));
        return TicketView.of(ticket, promises, before, List.of());
    }

    /** Tickets that the actor may see of those made from a document, or that took those in, the open ones first. */
    public List<TicketView.Near> of(DocRef source) {
        return host.db()
                .read(em -> Seen.now()
                        .in(em.createQuery("""
                        select x.id, x.number, x.subject, x.closed from HelpdeskTicket x
                        where x.mergedInto is null and x.id in (
                            select coalesce(m.mergedInto, m.id) from HelpdeskTicket m
                            where m.sourceType = :type and m.sourceId = :id)
                          and""" + Seen.X + "order by x.closed, x.id desc", TicketView.Near.class))
                        .setParameter("type", source.type())
                        .setParameter("id", source.id())
                        .setMaxResults(TicketStore.MOST)
                        .getResultList());
    }

    /** By its number, of those the actor may see. */
    public List<TicketView.Near> numbered(String number) {
        return host.db()
                .read(em -> Seen.now()
                        .in(em.createQuery("""
                        select x.id, x.number, x.subject, x.closed from HelpdeskTicket x
                        where x.number = :number
                          and""" + Seen.X, TicketView.Near.class))
                        .setParameter("number", number)
                        .setMaxResults(1)
                        .getResultList());
    }

    /** Those of these that the actor may see: what lists call them. */
    public List<TicketView.Near> near(Collection<Long> ids) {
        return host.db().read(em -> TicketStore.near(em, List.copyOf(ids)));
    }
}
