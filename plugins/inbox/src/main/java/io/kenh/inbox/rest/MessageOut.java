package io.kenh.inbox.rest;

import io.kenh.api.data.DocRef;
import io.kenh.api.security.Current;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.message.AttachmentRow;
import io.kenh.inbox.message.Direction;
import io.kenh.inbox.message.MessageRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param direction in, out, outside, notice (a message template another plugin sent), note or system
 * @param author empty for what a program sent by itself
 * @param status of out and notice: queued, unknown, sent, delivered, read, failed or cancelled
 * @param document what a note of another plugin is about
 * @param reason why it failed or waits, in the caller's language; {@code reasonKey} names it in every language
 */
public record MessageOut(
        long id,
        long conversationId,
        Direction direction,
        String author,
        @Nullable Long authorId,
        String text,
        @Nullable String event,
        Instant at,
        @Nullable MessageStatus status,
        @Nullable String reason,
        @Nullable String reasonKey,
        @Nullable String externalId,
        @Nullable String quotedExternalId,
        @Nullable String reaction,
        @Nullable DocRef document,
        List<AttachmentOut> attachments) {
    /** @param url of our copy; absent until the content has been copied */
    public record AttachmentOut(
            Kind kind,
            @Nullable String name,
            @Nullable String mediaType,
            long size,
            @Nullable String description,
            @Nullable String url) {
        static AttachmentOut of(AttachmentRow row) {
            return new AttachmentOut(
                    row.kind(),
                    row.name(),
                    row.mediaType(),
                    row.size(),
                    row.description(),
                    row.fileId() == null ? null : "/inbox/files/" + row.messageId() + "/" + row.position());
        }
    }

    /** With the customer's present name on what they wrote. */
    MessageOut calling(String customer) {
        return direction == Direction.IN ? by(customer) : this;
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
                document,
                attachments);
    }

    static MessageOut of(MessageRow row, List<AttachmentRow> attachments, @Nullable DocRef document) {
        return new MessageOut(
                row.id(),
                row.conversationId(),
                row.direction(),
                row.authorName(),
                row.authorId(),
                row.text(),
                row.event(),
                row.at(),
                row.status(),
                row.reason().show(Current.texts()),
                row.reasonKey(),
                row.externalId(),
                row.quotedExternalId(),
                row.reaction(),
                document,
                attachments.stream().map(AttachmentOut::of).toList());
    }
}
