package io.kenh.zbstemplates.send;

import io.kenh.zbstemplates.platform.MessagePlatform.Letter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one try, or one look at an unknown outcome, needs outside any transaction.
 *
 * @param quotaHeard see {@link AccountQuota#heard}
 */
record Attempt(
        long messageId,
        long accountId,
        long companyId,
        Recipient to,
        String zaloTemplate,
        Map<String, String> values,
        String trackingId,
        String title,
        @Nullable String externalId,
        @Nullable Long batchId,
        Instant attemptedAt,
        int quotaHeard) {
    Letter letter() {
        var address = to.route() == Route.UID ? to.userId() : to.phone();
        return new Letter(
                accountId, to.route() == Route.UID, address == null ? "" : address, zaloTemplate, values, trackingId);
    }
}
