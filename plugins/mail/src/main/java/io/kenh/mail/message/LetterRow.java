package io.kenh.mail.message;

import io.kenh.api.data.DocRef;
import io.kenh.mail.api.Mailer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as pages show it.
 *
 * @param said the server's own words
 * @param unclear a server may have it from an earlier try
 * @param dueAt when it goes
 * @param senderId who wrote it, null for the system
 */
public record LetterRow(
        long id,
        String messageId,
        @Nullable Long partnerId,
        String recipient,
        String recipientName,
        String subject,
        String body,
        List<Attached> files,
        @Nullable DocRef document,
        String documentTitle,
        boolean automatic,
        LetterState state,
        @Nullable Reason reason,
        String said,
        boolean unclear,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Long senderId,
        Instant createdAt,
        @Nullable Instant sentAt) {
    public LetterRow {
        files = List.copyOf(files);
    }

    public String path() {
        return Mailer.path(id);
    }

    /** Name and address. */
    public String to() {
        return recipientName.isEmpty() ? recipient : recipientName + " <" + recipient + ">";
    }
}
