package io.kenh.helpdesk.ticket;

import io.kenh.helpdesk.sla.PromiseView;
import io.kenh.helpdesk.sla.SlaState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is read.
 *
 * @param news what the customer was last told
 * @param before the ticket it continues, and the one it became part of
 * @param after tickets that continue it, or became part of it
 */
public record TicketView(
        long id,
        int version,
        long companyId,
        String number,
        TicketData data,
        String partnerName,
        long stageId,
        Progress progress,
        boolean closed,
        boolean merged,
        int closings,
        SlaState sla,
        @Nullable Instant deadline,
        String news,
        Trace trace,
        Rated rated,
        List<PromiseView> promises,
        List<Near> before,
        List<Near> after) {
    /** Another ticket, in short. */
    public record Near(long id, String number, String subject, boolean closed) {}

    /** @param asked whether the customer was asked about the last closing */
    public record Rated(
            @Nullable Integer stars, String text, @Nullable Instant at, boolean asked) {}

    static TicketView of(Ticket ticket, List<PromiseView> promises, List<Near> before, List<Near> after) {
        var stars = ticket.stars();
        return new TicketView(
                ticket.id(),
                ticket.version(),
                ticket.companyId(),
                ticket.number(),
                ticket.data(),
                ticket.partnerName(),
                ticket.stageId(),
                ticket.progress(),
                ticket.closed(),
                ticket.mergedInto() != null,
                ticket.closings(),
                ticket.sla(),
                ticket.deadline(),
                ticket.news(),
                ticket.trace(),
                new Rated(stars.given(), stars.text(), stars.ratedAt(), stars.askedClosing() >= ticket.closings()),
                promises,
                before,
                after);
    }

    public String path() {
        return "/helpdesk/tickets/" + id;
    }

    public String title() {
        return number + " · " + data.subject();
    }
}
