package io.kenh.mail.message;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** Where a letter stands. */
public enum LetterState implements HasBadge {
    QUEUED(1, "hourglass", Tone.INFO),
    /** The server is being spoken to. */
    SENDING(1, "send", Tone.INFO),
    /** The server took it and answers for it; whether it arrives, nobody says. */
    SENT(0, "check", Tone.SUCCESS),
    FAILED(2, "circle-x", Tone.DANGER),
    /** Everything was handed over, but no answer came: only a person sends it again. */
    UNKNOWN(2, "help-circle", Tone.WARNING),
    /** Unknown as before, but it is not to be sent again: what a server may have cannot be taken back. */
    LEFT(0, "help-circle", Tone.NEUTRAL),
    CANCELLED(0, "ban", Tone.NEUTRAL);

    private final int place;
    private final Badge badge;

    LetterState(int place, String icon, Tone tone) {
        this.place = place;
        this.badge = new Badge("mail.state." + name(), tone, icon);
    }

    /** In the list: what wants somebody to look comes first. */
    int place() {
        return place;
    }

    @Override
    public Badge badge() {
        return badge;
    }

    /** A person may have it sent once more. */
    public boolean repeatable() {
        return this == FAILED || this == UNKNOWN || this == LEFT || this == CANCELLED;
    }

    /** A person may take it back, or let it be. */
    public boolean cancellable() {
        return this == QUEUED || this == UNKNOWN;
    }

    /** It did not go, or not once more, and nobody need look. */
    boolean stopped() {
        return this == LEFT || this == CANCELLED;
    }

    /** Nothing happens to it any more by itself. */
    boolean over() {
        return this != QUEUED && this != SENDING;
    }
}
