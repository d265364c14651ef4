package io.kenh.inbox.message;

import io.kenh.api.data.Cursor;
import io.kenh.inbox.api.MessageStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One message as read for showing. */
public record MessageRow(
        long id,
        long position,
        long conversationId,
        @Nullable String externalId,
        Direction direction,
        @Nullable Long authorId,
        String authorName,
        String text,
        @Nullable String event,
        Instant at,
        @Nullable MessageStatus status,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant failedAt,
        @Nullable String reasonText,
        @Nullable String reasonKey,
        @Nullable String reasonArgs,
        @Nullable String quotedExternalId,
        @Nullable String reaction,
        @Nullable String clientToken) {
    public Cursor key() {
        return Cursor.of(at, position);
    }

    public Reason reason() {
        return new Reason(reasonText, reasonKey, reasonArgs);
    }

    /** When it reached the state it is in. */
    public Instant statusAt() {
        var time = switch (status) {
            case SENT -> sentAt;
            case DELIVERED -> deliveredAt;
            case READ -> readAt;
            case FAILED -> failedAt;
            case QUEUED, UNKNOWN, CANCELLED -> null;
            case null -> null;
        };
        return time == null ? at : time;
    }
}
