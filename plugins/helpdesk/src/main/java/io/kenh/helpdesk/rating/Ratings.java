package io.kenh.helpdesk.rating;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentRated;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.Ticket;
import io.kenh.helpdesk.ticket.TicketDoc;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Takes in what customers say. */
public final class Ratings {
    private static final int COMMENT = 1000;
    private static final int KEY = 120;
    /** So many stars or fewer are a complaint. */
    public static final int LOW = 2;

    private static final String KNOWN =
            "select count(r) from HelpdeskRating r where r.ticketId = :ticket and r.key = :key";

    private final Host host;

    public Ratings(Host host) {
        this.host = host;
    }

    /** Told again, it changes nothing. */
    public void on(DocumentRated event) {
        if (event.document().type().equals(TicketDoc.NAME)) {
            host.db().write(em -> take(em, event));
        }
    }

    private boolean take(EntityManager em, DocumentRated event) {
        var ticket = em.find(Ticket.class, event.document().id(), LockModeType.PESSIMISTIC_WRITE);
        var key = SearchText.cut(event.key(), KEY);
        if (ticket == null || known(em, ticket.id(), key)) {
            return false;
        }
        int stars = Math.clamp(event.stars(), 1, 5);
        var comment = SearchText.cut(event.comment(), COMMENT);
        em.persist(new Rating(ticket, key, stars, comment, event.at()));
        ticket.rated(stars, comment, event.at());
        if (stars <= LOW) {
            var args = List.of(Integer.toString(stars), comment);
            host.events()
                    .publish(new DocumentNoted(
                            event.document(),
                            "helpdesk.note.rated-low",
                            args,
                            0,
                            host.clock().instant()));
        }
        host.live().signal("helpdesk.ticket." + ticket.id(), HelpdeskPermissions.READ);
        return true;
    }

    private static boolean known(EntityManager em, long ticket, String key) {
        return em.createQuery(KNOWN, Long.class)
                        .setParameter("ticket", ticket)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
    }
}
