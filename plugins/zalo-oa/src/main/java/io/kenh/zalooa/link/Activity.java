package io.kenh.zalooa.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a person may be written to, and at what price.
 *
 * @param lastInteraction null when they never did anything that opens the window
 * @param refusedAt when Zalo last refused free text because its window is closed
 * @param chargedAt when Zalo last took a message from the package or the balance
 * @param unreachableAt when Zalo refused to take anything for this person; null once they did something since
 * @param replies messages of the account since the last interaction
 */
public record Activity(
        @Nullable Instant lastInteraction,
        @Nullable Instant refusedAt,
        @Nullable Instant chargedAt,
        @Nullable Instant unreachableAt,
        int replies) {
    public static final Activity NONE = new Activity(null, null, null, null, 0);

    /** Zalo said that the window is closed, and the person did nothing since. */
    public boolean refused() {
        return since(refusedAt);
    }

    /** Zalo charged already, and the person did nothing since. */
    public boolean charged() {
        return since(chargedAt);
    }

    /** Zalo said that this person cannot be written to, and they did nothing since. */
    public boolean unreachable() {
        return unreachableAt != null;
    }

    private boolean since(@Nullable Instant said) {
        return said != null && (lastInteraction == null || !lastInteraction.isAfter(said));
    }
}
