package io.kenh.inbox.rest;

import io.kenh.api.security.Current;
import io.kenh.inbox.message.AttachmentRow;
import io.kenh.inbox.message.Direction;
import io.kenh.inbox.message.MessageRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param direction IN, OUT, OUTSIDE, NOTICE (a message template another plugin sent), NOTE or SYSTEM
 * @param author empty for what a program sent by itself
 * @param status of OUT and NOTICE: QUEUED, UNKNOWN, SENT, DELIVERED, READ, FAILED or CANCELLED
 * @param reason why it failed or waits, in the caller's language; {@code reasonKey} names it in every language
 */
public record MessageOut(
        long id,
        long conversationId,
        String direction,
        String author,
        @Nullable Long authorId,
        String text,
        @Nullable String event,
        Instant at,
        @Nullable String status,
        @Nullable String reason,
        @Nullable String reasonKey,
        @Nullable String externalId,
        @Nullable String quotedExternalId,
        @Nullable String reaction,
        List<AttachmentOut> attachments) {
    /** @param url of our copy; absent until the content has been copied */
    public record AttachmentOut(
            String kind,
            @Nullable String name,
            @Nullable String mediaType,
            long size,
            @Nullable String description,
            @Nullable String url) {
        static AttachmentOut of(AttachmentRow row) {
            return new AttachmentOut(
                    row.kind().name(),
                    row.name(),
                    row.mediaType(),
                    row.size(),
                    row.description(),
                    row.fileId() == null ? null : "/inbox/files/" + row.messageId() + "/" + row.position());
        }
    }

    /** With the customer's present name on what they wrote. */
    MessageOut calling(String customer) {
        return direction.equals(Direction.IN.name()) ? by(customer) : this;
    }

    private MessageOut by(String name) {
        return new MessageOut(
                id,
                conversationId,
                direction,
                name,
                authorId,
                text,
                event,
                at,
                status,
                reason,
                reasonKey,
                externalId,
                quotedExternalId,
                reaction,
                attachments);
    }

    static MessageOut of(MessageRow row, List<AttachmentRow> attachments) {
        return new MessageOut(
                row.id(),
                row.conversationId(),
                row.direction().name(),
                row.authorName(),
                row.authorId(),
                row.text(),
                row.event(),
                row.at(),
                row.status() == null ? null : row.status().name(),
                row.reason().show(Current.texts()),
                row.reasonKey(),
                row.externalId(),
                row.quotedExternalId(),
                row.reaction(),
                attachments.stream().map(AttachmentOut::of).toList());
    }
}
