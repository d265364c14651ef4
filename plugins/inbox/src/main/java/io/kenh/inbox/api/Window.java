package io.kenh.inbox.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether free-form messages may be sent, and what they cost.
 *
 * @param lastInteraction when the customer last did something that counts; null when never
 * @param phaseEnds when this phase becomes the next; null when it does not end by itself
 * @param closesAt when free-form sending ends; null when it never opened
 * @param help what the channel says of a closed window and what can be done, in the reader's language; null for the inbox's own words
 */
public record Window(
        Phase phase,
        @Nullable Instant lastInteraction,
        @Nullable Instant phaseEnds,
        @Nullable Instant closesAt,
        @Nullable String help) {
    public enum Phase {
        FREE,
        CHARGED,
        CLOSED,
        /** The customer never wrote: treated as closed. */
        UNKNOWN,
        /** The channel said that this person cannot be written to, whatever the time: closed until they do something. */
        BLOCKED,
        /** The channel has no window. */
        ALWAYS
    }

    public Window(
            Phase phase, @Nullable Instant lastInteraction, @Nullable Instant phaseEnds, @Nullable Instant closesAt) {
        this(phase, lastInteraction, phaseEnds, closesAt, null);
    }

    public static final Window UNKNOWN = new Window(Phase.UNKNOWN, null, null, null);
    public static final Window ALWAYS = new Window(Phase.ALWAYS, null, null, null);

    /** The same with the channel's own words. */
    public Window explained(String words) {
        return new Window(phase, lastInteraction, phaseEnds, closesAt, words);
    }

    public boolean open() {
        return switch (phase) {
            case FREE, CHARGED, ALWAYS -> true;
            case CLOSED, UNKNOWN, BLOCKED -> false;
        };
    }
}
