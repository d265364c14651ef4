package io.kenh.mail.rest;

import io.kenh.api.data.DocRef;
import io.kenh.mail.message.LetterRow;
import io.kenh.mail.message.LetterState;
import io.kenh.mail.message.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail for programs.
 *
 * @param messageId of RFC 5322, without angle brackets
 * @param state queued, sending, sent, failed, unknown, left (unknown, and not to be sent again) or cancelled
 * @param reason why it stands so; absent when there is nothing to explain
 * @param said the mail server's own words; may be empty
 * @param unclear the server may have it from an earlier try: sent again, it may arrive twice
 * @param dueAt when it goes
 */
public record LetterJson(
        long id,
        String messageId,
        LetterState state,
        @Nullable Reason reason,
        String said,
        boolean unclear,
        int attempts,
        String to,
        String name,
        @Nullable Long partnerId,
        String subject,
        String text,
        @Nullable DocRef document,
        boolean automatic,
        @Nullable Instant dueAt,
        Instant createdAt,
        @Nullable Instant sentAt) {
    static LetterJson of(LetterRow row) {
        return new LetterJson(
                row.id(),
                row.messageId(),
                row.state(),
                row.reason(),
                row.said(),
                row.unclear(),
                row.attempts(),
                row.recipient(),
                row.recipientName(),
                row.partnerId(),
                row.subject(),
                row.body(),
                row.document(),
                row.automatic(),
                row.dueAt(),
                row.createdAt(),
                row.sentAt());
    }
}
