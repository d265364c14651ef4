package io.kenh.inbox.message;

/** Where a line of a conversation comes from. */
public enum Direction {
    /** The customer. */
    IN,
    /** Staff, from here. */
    OUT,
    /** Staff, from elsewhere. */
    OUTSIDE,
    /** Sent by another plugin: a message template. */
    NOTICE,
    /** Staff among themselves; the customer never sees it. */
    NOTE,
    /** The inbox notes what happened. */
    SYSTEM;

    /** Whether it is part of the talk with the customer: only such a line changes whose turn it is. */
    public boolean spoken() {
        return switch (this) {
            case IN, OUT, OUTSIDE -> true;
            case NOTICE, NOTE, SYSTEM -> false;
        };
    }
}
