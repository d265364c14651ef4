package io.kenh.zalooa.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a person may be written to, and at what price.
 *
 * @param lastInteraction null when they never did anything that opens the window
 * @param refusedAt when Zalo last refused free text because its window is closed
 * @param chargedAt when Zalo last took a message from the package or the balance
 * @param replies messages of the account since the last interaction
 */
public record Activity(
        @Nullable Instant lastInteraction,
        @Nullable Instant refusedAt,
        @Nullable Instant chargedAt,
        int replies) {
    public static final Activity NONE = new Activity(null, null, null, 0);

    /** Zalo said that the window is closed, and the person did nothing since. */
    public boolean refused() {
        return since(refusedAt);
    }

    /** Zalo charged already, and the person did nothing since. */
    public boolean charged() {
        return since(chargedAt);
    }

    private boolean since(@Nullable Instant said) {
        return said != null && (lastInteraction == null || !lastInteraction.isAfter(said));
    }
}
