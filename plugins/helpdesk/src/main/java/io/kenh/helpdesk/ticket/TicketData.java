package io.kenh.helpdesk.ticket;

import io.kenh.api.data.DocRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is written.
 *
 * @param source the document it comes from; stays as it was when the ticket is changed
 * @param followsId the ticket it continues; stays too
 */
public record TicketData(
        String subject,
        String description,
        @Nullable Long partnerId,
        long teamId,
        @Nullable Long typeId,
        Priority priority,
        @Nullable Long assigneeId,
        List<String> tags,
        @Nullable DocRef source,
        @Nullable Long followsId) {
    public static final int SUBJECT = 200;
    public static final int DESCRIPTION = 20_000;
    public static final int TAGS = 400;

    public TicketData {
        tags = List.copyOf(tags);
    }

    public TicketData assignedTo(@Nullable Long user) {
        return new TicketData(subject, description, partnerId, teamId, typeId, priority, user, tags, source, followsId);
    }
}
