package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.HelpdeskSettings;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.TicketClosed;
import io.kenh.helpdesk.team.Teams;
import java.time.Duration;
import java.time.Instant;

/** What follows from closing a ticket. Inside a write. */
final class Steps {
    private final Host host;
    private final Trail trail;

    Steps(Host host) {
        this.host = host;
        this.trail = new Trail(host);
    }

    void closed(Ticket ticket, Instant now) {
        var closing = ticket.closings();
        trail.moment(ticket, TicketDoc.COMPLETED, "closing-" + closing);
        host.events().publish(new TicketClosed(ticket.id(), ticket.companyId(), closing, now));
        boolean asks = new Teams(host)
                .find(ticket.teamId())
                .map(team -> team.data().asksRating())
                .orElse(false);
        if (asks && ticket.partnerId() != null) {
            var at = now.plus(Duration.ofMinutes(host.settings().get(HelpdeskSettings.RATING_DELAY)));
            host.jobs()
                    .schedule(
                            RatingRequests.JOB,
                            ticket.id() + "-" + closing,
                            new RatingRequests.Request(ticket.id(), closing),
                            at);
        }
    }

    /** Once for each closing. */
    void ask(Ticket ticket) {
        if (!ticket.closed()) {
            throw new KenhException(HelpdeskError.NOT_CLOSED);
        }
        if (ticket.partnerId() == null) {
            throw new KenhException(HelpdeskError.NO_CUSTOMER);
        }
        if (!ticket.stars().ask(ticket.closings(), host.clock().instant())) {
            throw new KenhException(HelpdeskError.ASKED);
        }
        trail.noted(ticket, "helpdesk.note.rating-asked");
        trail.moment(ticket, TicketDoc.RATING, "closing-" + ticket.closings());
    }
}
