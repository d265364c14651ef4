package io.kenh.helpdesk.bridge.crm;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.security.Current;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.Leads;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.Seen;
import io.kenh.helpdesk.ticket.Ticket;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketView;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Makes leads of tickets. What was said stays with the ticket: the lead leads there. */
final class TicketLeads {
    private static final String TICKET = "select x from HelpdeskTicket x where x.id = :ticket and" + Seen.X;
    private static final String MADE = "select l from HelpdeskLead l where l.ticketId = :ticket";

    private final Host host;
    private final TicketReader reader;

    TicketLeads(Host host) {
        this.host = host;
        this.reader = new TicketReader(host);
    }

    /** @param fresh whether it was made just now */
    record Made(long leadId, boolean fresh) {}

    /**
     * The lead of a ticket, made when there is none yet.
     *
     * @throws KenhException {@code core.not-found} also for who may not change tickets, {@code helpdesk.merged}
     */
    Made convert(long id) {
        Current.actor().require(CrmPermissions.WRITE);
        if (!Current.actor().may(HelpdeskPermissions.WRITE)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var ticket = reader.get(id);
        if (ticket.merged()) {
            throw new KenhException(HelpdeskError.MERGED, ticket.number());
        }
        return host.db().write(em -> {
            // Two at once: the second finds what the first made.
            var locked = Seen.to(HelpdeskPermissions.WRITE)
                    .in(em.createQuery(TICKET, Ticket.class))
                    .setParameter("ticket", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
            if (locked.isEmpty()) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            return made(em, id).map(lead -> new Made(lead.leadId(), false)).orElseGet(() -> make(em, ticket));
        });
    }

    private Made make(EntityManager em, TicketView ticket) {
        var source = new DocRef(TicketDoc.NAME, ticket.id());
        var me = Current.actor().userId();
        var lead = host.services()
                .get(Leads.class)
                .create(new Leads.Draft(
                        ticket.data().subject(),
                        ticket.data().partnerId(),
                        ticket.partnerName(),
                        "",
                        t("helpdesk.lead.origin", ticket.number()),
                        source,
                        me == 0 ? null : me,
                        Attribution.NONE));
        var now = host.clock().instant();
        em.persist(new TicketLead(ticket.companyId(), ticket.id(), lead.id(), me, now));
        host.events().publish(new DocumentNoted(source, "helpdesk.note.lead", List.of(lead.title()), me, now));
        host.live().signal("helpdesk.ticket." + ticket.id(), HelpdeskPermissions.READ);
        return new Made(lead.id(), true);
    }

    private static Optional<TicketLead> made(EntityManager em, long ticket) {
        return em.createQuery(MADE, TicketLead.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    /** Whether there is one, also one that the actor may not see. */
    boolean has(long ticket) {
        return host.db().read(em -> made(em, ticket).isPresent());
    }

    /** Those made of the ticket that the actor may see; merged ones are answered for by what they became. */
    List<LeadLink> of(long ticket) {
        return Current.actor().may(CrmPermissions.READ)
                ? host.services().get(Leads.class).of(new DocRef(TicketDoc.NAME, ticket)).stream()
                        .map(lead -> new LeadLink(lead.path(), lead.title(), lead.customer()))
                        .toList()
                : List.of();
    }

    /** The ticket a lead was made of, where the actor may see it. */
    List<TicketView.Near> ticket(long lead) {
        var ids = host.db()
                .read(em -> em.createQuery("select l.ticketId from HelpdeskLead l where l.leadId = :lead", Long.class)
                        .setParameter("lead", lead)
                        .setMaxResults(5)
                        .getResultList());
        return reader.near(ids);
    }
}
