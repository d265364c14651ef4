package io.kenh.zbstemplates.rest;

import io.kenh.api.security.Current;
import io.kenh.zbstemplates.send.MessageRow;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.Route;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message for programs.
 *
 * @param state queued, waiting, sending, unknown, sent, delivered, seen, failed or cancelled
 * @param reason why it stands so, in the caller's language; absent when there is nothing to explain
 * @param reasonCode the platform's error code; 0 without
 * @param route uid or phone
 * @param values parameter name to text; absent in lists
 * @param cost đồng: expected, then charged
 */
public record MessageJson(
        long id,
        MessageState state,
        @Nullable String reasonKey,
        @Nullable String reason,
        int reasonCode,
        long accountId,
        long templateId,
        int templateVersion,
        @Nullable String documentType,
        @Nullable Long documentId,
        String recipient,
        @Nullable Long partnerId,
        Route route,
        @Nullable String phone,
        @Nullable Map<String, String> values,
        String trackingId,
        @Nullable String externalId,
        @Nullable Long cost,
        @Nullable Long batchId,
        @Nullable Long ruleId,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant seenAt,
        @Nullable Integer rating,
        Instant createdAt,
        Instant changedAt) {
    static MessageJson of(MessageRow row, @Nullable Map<String, String> values) {
        var document = row.document();
        var key = row.why().key();
        return new MessageJson(
                row.id(),
                row.state(),
                key,
                key == null ? null : Current.texts().get(key, row.why().args(row.changedAt())),
                row.why().code(),
                row.accountId(),
                row.templateId(),
                row.templateVersion(),
                document == null ? null : document.type(),
                document == null ? null : document.id(),
                row.to().name(),
                row.to().partnerId(),
                row.to().route(),
                row.to().phone(),
                values,
                row.trackingId(),
                row.externalId(),
                row.cost(),
                row.source().batchId(),
                row.source().ruleId(),
                row.dueAt(),
                row.sentAt(),
                row.deliveredAt(),
                row.seenAt(),
                row.rating(),
                row.createdAt(),
                row.changedAt());
    }
}
