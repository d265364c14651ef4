package io.kenh.zbstemplates.bulk;

import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Outlook;
import io.kenh.zbstemplates.send.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk send will do, before anything is sent.
 *
 * @param shares messages by the way they go
 * @param repeated customers with several documents, most first: each document gets its own message
 * @param shortened documents that get a message with a value that loses its end
 * @param outlook null unless the plan is ready
 * @param first the first document that gets a message; null when none does, the reader may not see it, or the plan is not ready
 */
public record Plan(
        BulkRow row,
        Counts counts,
        List<Share> shares,
        List<Repeated> repeated,
        long shortened,
        @Nullable Outlook outlook,
        @Nullable Composed first) {
    /** @param cost đồng of those that have a price */
    public record Share(
            @Nullable Route route, long count, @Nullable Long cost, long unpriced) {
        public long known() {
            return cost == null ? 0 : cost;
        }
    }

    public record Repeated(String customer, long count) {}

    public long cost() {
        return shares.stream().mapToLong(Share::known).sum();
    }

    public long unpriced() {
        return shares.stream().mapToLong(Share::unpriced).sum();
    }

    public long byUid() {
        return shares.stream()
                .filter(share -> share.route() == Route.UID)
                .mapToLong(Share::count)
                .sum();
    }
}
