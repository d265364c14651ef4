package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.HelpdeskSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for ratings some time after closing: not when the ticket is open again, and not everybody every day. */
public final class RatingRequests {
    public static final String JOB = "helpdesk.ask-rating";
    private static final String ASKED =
            "select count(x) from HelpdeskTicket x where x.partnerId = :partner and x.stars.askedAt >= :since";
    private static final String ANSWERED = """
            select count(r) from HelpdeskRating r where r.at >= :since and r.ticketId in
                (select x.id from HelpdeskTicket x where x.partnerId = :partner)""";
    private static final String FIRST = """
            select min(x.id) from HelpdeskTicket x where x.partnerId =
                (select y.partnerId from HelpdeskTicket y where y.id = :id)""";

    private final Host host;

    public RatingRequests(Host host) {
        this.host = host;
    }

    /** @param closing which one it is about */
    public record Request(long ticketId, int closing) {}

    public void run(Request request) {
        host.db().write(em -> {
            hold(em, request.ticketId());
            var ticket = em.find(Ticket.class, request.ticketId(), LockModeType.PESSIMISTIC_WRITE);
            boolean due = ticket != null
                    && ticket.closed()
                    && ticket.mergedInto() == null
                    && ticket.closings() == request.closing()
                    && ticket.stars().askedClosing() < request.closing()
                    && !lately(em, ticket.partnerId());
            if (due) {
                new Steps(host).ask(ticket);
                new Trail(host).signal(ticket.id());
            }
            return due;
        });
    }

    /** Two tickets of one customer at the same moment: the second sees that the customer has been asked. */
    private static void hold(EntityManager em, long ticketId) {
        var first =
                em.createQuery(FIRST, Long.class).setParameter("id", ticketId).getSingleResult();
        if (first != null) {
            em.find(Ticket.class, first, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    private boolean lately(EntityManager em, @Nullable Long partner) {
        var pause = Duration.ofDays(host.settings().get(HelpdeskSettings.RATING_PAUSE));
        var since = host.clock().instant().minus(pause);
        return partner == null || any(em, ASKED, partner, since) || any(em, ANSWERED, partner, since);
    }

    private static boolean any(EntityManager em, String query, long partner, Instant since) {
        return em.createQuery(query, Long.class)
                        .setParameter("since", since)
                        .setParameter("partner", partner)
                        .getSingleResult()
                > 0;
    }
}
