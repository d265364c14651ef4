package io.kenh.inbox.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether free-form messages may be sent, and what they cost.
 *
 * @param lastInteraction when the customer last did something that counts; null when never
 * @param phaseEnds when this phase becomes the next; null when it does not end by itself
 * @param closesAt when free-form sending ends; null when it never opened
 */
public record Window(
        Phase phase,
        @Nullable Instant lastInteraction,
        @Nullable Instant phaseEnds,
        @Nullable Instant closesAt) {
    public enum Phase {
        FREE,
        CHARGED,
        CLOSED,
        /** The customer never wrote: treated as closed. */
        UNKNOWN,
        /** The channel has no window. */
        ALWAYS
    }

    public static final Window UNKNOWN = new Window(Phase.UNKNOWN, null, null, null);
    public static final Window ALWAYS = new Window(Phase.ALWAYS, null, null, null);

    public boolean open() {
        return switch (phase) {
            case FREE, CHARGED, ALWAYS -> true;
            case CLOSED, UNKNOWN -> false;
        };
    }
}
