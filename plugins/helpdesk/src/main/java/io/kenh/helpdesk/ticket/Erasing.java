package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.contacts.api.Partners;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes out of tickets what a customer takes back. What staff wrote stays, and the history says what went. */
public final class Erasing {
    private static final String OF =
            "select x.id from HelpdeskTicket x where x.sourceType = :type and x.sourceId = :id order by x.id";

    private final Host host;
    private final Trail trail;

    public Erasing(Host host) {
        this.host = host;
        this.trail = new Trail(host);
    }

    /** All that were made from a document, whoever may see them. Inside a write. */
    public List<Long> of(EntityManager em, DocRef source) {
        return em.createQuery(OF, Long.class)
                .setParameter("type", source.type())
                .setParameter("id", source.id())
                .getResultList();
    }

    /** Inside a write. @param said which lines of the description go */
    public void erase(EntityManager em, long id, Predicate<String> said) {
        var ticket = em.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE);
        var data = ticket.data();
        var rest = data.description()
                .lines()
                .filter(said.negate())
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        ticket.erase(rest, customer(data.partnerId()));
        trail.noted(ticket, "helpdesk.note.erased");
        trail.signal(id);
    }

    /** As the contact is called now: one that staff know is the company's own record, and so is its name. */
    private String customer(@Nullable Long partner) {
        return partner == null
                ? ""
                : host.services()
                        .get(Partners.class)
                        .find(partner)
                        .map(Partners.PartnerRef::name)
                        .orElse("");
    }
}
