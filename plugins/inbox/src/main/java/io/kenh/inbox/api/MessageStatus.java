package io.kenh.inbox.api;

/** The life of an outgoing message (product map S3). Moves forward only, by {@link #rank}; FAILED goes back to QUEUED by a resend. */
public enum MessageStatus {
    QUEUED(0),
    /** The channel timed out: being checked, never sent again blindly. */
    UNKNOWN(1),
    SENT(2),
    DELIVERED(3),
    READ(4),
    FAILED(1),
    CANCELLED(1);

    private final int rank;

    MessageStatus(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** Whether a report of {@code next} changes anything. */
    public boolean mayBecome(MessageStatus next) {
        return switch (this) {
            case FAILED, CANCELLED -> next == QUEUED || next.rank >= SENT.rank;
            case QUEUED, UNKNOWN, SENT, DELIVERED, READ ->
                next.rank > rank || (this == UNKNOWN && next == FAILED) || (this == UNKNOWN && next == QUEUED);
        };
    }
}
