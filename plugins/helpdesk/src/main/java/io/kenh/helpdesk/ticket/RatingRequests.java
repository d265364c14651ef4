package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.HelpdeskSettings;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for ratings some time after closing: not when the ticket is open again, and not everybody every day. */
public final class RatingRequests {
    public static final String JOB = "helpdesk.ask-rating";
    private static final String LATELY = """
            select count(r) from HelpdeskRating r where r.at >= :since and r.ticketId in
                (select x.id from HelpdeskTicket x where x.partnerId = :partner)""";

    private final Host host;

    public RatingRequests(Host host) {
        this.host = host;
    }

    /** @param closing which one it is about */
    public record Request(long ticketId, int closing) {}

    public void run(Request request) {
        host.db().write(em -> {
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

    private boolean lately(EntityManager em, @Nullable Long partner) {
        var pause = Duration.ofDays(host.settings().get(HelpdeskSettings.RATING_PAUSE));
        return partner == null
                || em.createQuery(LATELY, Long.class)
                                .setParameter("since", host.clock().instant().minus(pause))
                                .setParameter("partner", partner)
                                .getSingleResult()
                        > 0;
    }
}
