package io.kenh.helpdesk.rest;

import io.kenh.helpdesk.sla.PromiseView;
import io.kenh.helpdesk.ticket.TicketView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket, as programs read it.
 *
 * @param sla {@code none}, {@code ongoing}, {@code met} or {@code missed}
 * @param deadline the earliest that is still to be kept
 * @param news what the customer was last told
 * @param stars 1 to 5, absent before the customer answered
 */
public record TicketJson(
        long id,
        int version,
        String number,
        String subject,
        String description,
        @Nullable Long partnerId,
        String partnerName,
        long teamId,
        long stageId,
        @Nullable Long typeId,
        String priority,
        @Nullable Long assigneeId,
        List<String> tags,
        @Nullable String sourceType,
        @Nullable Long sourceId,
        @Nullable Long followsId,
        boolean closed,
        boolean merged,
        String sla,
        @Nullable Instant deadline,
        List<PromiseJson> promises,
        String news,
        @Nullable Integer stars,
        String comment,
        Instant createdAt,
        @Nullable Instant closedAt) {
    /** @param targetStageId what has to be reached by then. @param paused the ticket stands where time does not count */
    public record PromiseJson(
            String name,
            long targetStageId,
            Instant deadline,
            String state,
            @Nullable Instant reachedAt,
            boolean paused) {
        static PromiseJson of(PromiseView promise) {
            return new PromiseJson(
                    promise.name(),
                    promise.targetId(),
                    promise.deadline(),
                    promise.state().token(),
                    promise.reachedAt(),
                    promise.paused());
        }
    }

    static TicketJson of(TicketView ticket) {
        var data = ticket.data();
        var source = data.source();
        return new TicketJson(
                ticket.id(),
                ticket.version(),
                ticket.number(),
                data.subject(),
                data.description(),
                data.partnerId(),
                ticket.partnerName(),
                data.teamId(),
                ticket.stageId(),
                data.typeId(),
                data.priority().token(),
                data.assigneeId(),
                data.tags(),
                source == null ? null : source.type(),
                source == null ? null : source.id(),
                data.followsId(),
                ticket.closed(),
                ticket.merged(),
                ticket.sla().token(),
                ticket.deadline(),
                ticket.promises().stream().map(PromiseJson::of).toList(),
                ticket.news(),
                ticket.rated().stars(),
                ticket.rated().text(),
                ticket.trace().createdAt(),
                ticket.trace().closedAt());
    }
}
