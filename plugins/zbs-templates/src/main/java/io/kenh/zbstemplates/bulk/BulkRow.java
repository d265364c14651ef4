package io.kenh.zbstemplates.bulk;

import io.kenh.zbstemplates.content.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulk send outside the database.
 *
 * @param title the template's name
 * @param documents how many it is about
 * @param fits of them have a message or will get one
 * @param sent messages the platform took, as last counted
 */
public record BulkRow(
        long id,
        long companyId,
        long templateId,
        long accountId,
        String title,
        Tag tag,
        String documentType,
        BulkState state,
        long senderId,
        int documents,
        int fits,
        int blocked,
        int sent,
        int failed,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Instant changedAt) {
    public String path() {
        return "/zbs-templates/bulk-sends/" + id;
    }
}
