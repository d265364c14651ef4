package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.sla.Promises;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.TeamData;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The customer wrote again where a ticket came from: an open ticket waits no longer; a closed one opens again within its team's days; after
 * that a new one continues it. What was written before a ticket was closed, or is told again, does nothing.
 */
public final class CustomerNews {
    /** What a ticket that became part of another came from leads to that one. */
    private static final String LATEST = """
            select x from HelpdeskTicket x
            where x.mergedInto is null and x.id in (
              select coalesce(m.mergedInto, m.id) from HelpdeskTicket m where m.sourceType = :type and m.sourceId = :id)
            order by x.closed, x.id desc""";

    private static final int NOTED = 500;

    private final Host host;
    private final Trail trail;

    public CustomerNews(Host host) {
        this.host = host;
        this.trail = new Trail(host);
    }

    /**
     * @param at when the customer wrote
     * @param description of the ticket that may have to be made
     */
    public void wrote(DocRef source, long message, Instant at, Supplier<String> description) {
        var now = host.clock().instant();
        // A channel's clock may be ahead: what came is not later than now.
        var written = at.isAfter(now) ? now : at;
        host.db().write(em -> {
            var latest = latest(em, source);
            // Two messages at once: the second looks again at what the first made of it.
            latest.ifPresent(ticket -> em.refresh(ticket, LockModeType.PESSIMISTIC_WRITE));
            latest(em, source).ifPresent(ticket -> heard(em, ticket, source, message, written, description));
            return true;
        });
    }

    /** The customer wrote on the ticket's own page. @param word id of what was written */
    public void wroteHere(long ticketId, long word, String text) {
        host.db().write(em -> {
            var ticket = em.find(Ticket.class, ticketId, LockModeType.PESSIMISTIC_WRITE);
            trail.noted(ticket, "helpdesk.note.customer-wrote", SearchText.cut(text, NOTED));
            // Below zero: not the id of a message of a conversation.
            heard(em, ticket, ticket.source(), -word, host.clock().instant(), () -> text);
            trail.alert(ticket);
            trail.signal(ticketId);
            return true;
        });
    }

    private static Optional<Ticket> latest(EntityManager em, DocRef source) {
        return em.createQuery(LATEST, Ticket.class)
                .setParameter("type", source.type())
                .setParameter("id", source.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void heard(
            EntityManager em,
            Ticket ticket,
            @Nullable DocRef source,
            long message,
            Instant at,
            Supplier<String> description) {
        var closed = ticket.trace().closedAt();
        if (!ticket.heard(message, at) || !ticket.closed() || (closed != null && at.isBefore(closed))) {
            return;
        }
        var rule = new Teams(host).find(ticket.teamId()).map(TeamView::data).orElse(TeamData.named(""));
        if (closed != null && !at.isAfter(closed.plus(Duration.ofDays(rule.reopenDays())))) {
            reopen(em, ticket, host.clock().instant());
        } else if (rule.linksLater()) {
            link(em, ticket, source, description.get());
        }
    }

    private void reopen(EntityManager em, Ticket ticket, Instant now) {
        var before = Trail.Watched.of(ticket);
        ticket.move(new Stages(host).first(ticket.companyId(), ticket.teamId(), false), now);
        new Promises(host).settle(em, ticket, now);
        trail.noted(ticket, "helpdesk.note.customer-reopened");
        trail.changed(ticket, before);
    }

    private void link(EntityManager em, Ticket old, @Nullable DocRef source, String description) {
        var said = old.data();
        var data = new TicketData(
                said.subject(),
                description,
                said.partnerId(),
                said.teamId(),
                said.typeId(),
                Priority.NORMAL,
                null,
                said.tags(),
                source,
                old.id());
        // Numbers and companies are the ticket's, whoever tells of the message.
        var actor = new Actor(Actor.Kind.SYSTEM, 0, "helpdesk", old.companyId(), Set.of(), Map.of());
        var now = new Current.Bindings(actor, Current.locale(), Current.zone(), Current.texts());
        var made = Current.call(now, () -> new TicketService(host).create(em, data));
        trail.noted(old, "helpdesk.note.continued", made.number());
        trail.signal(old.id());
    }
}
