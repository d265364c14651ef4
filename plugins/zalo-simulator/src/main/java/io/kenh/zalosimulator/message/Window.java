package io.kenh.zalosimulator.message;

import io.kenh.zalosimulator.platform.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a conversation stands by the time since the person last did something. */
public enum Window {
    /** Never did anything, but follows: a few messages of welcome. */
    WELCOME,
    FREE,
    BILLABLE,
    CLOSED,
    NEVER;

    /** Both ends belong to the window: exactly 48 hours is still free, exactly seven days is still billable. */
    public static Window of(Optional<Instant> lastInteraction, boolean follows, Instant now, Options options) {
        if (lastInteraction.isEmpty()) {
            return follows ? WELCOME : NEVER;
        }
        var since = Duration.between(lastInteraction.get(), now);
        if (since.compareTo(Duration.ofHours(options.freeHours())) <= 0) {
            return FREE;
        }
        return since.compareTo(Duration.ofHours(options.billableHours())) <= 0 ? BILLABLE : CLOSED;
    }
}
