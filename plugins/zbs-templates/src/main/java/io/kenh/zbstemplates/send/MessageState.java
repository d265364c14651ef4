package io.kenh.zbstemplates.send;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** Where a message stands; product map S3. Reports move it forward by {@link #rank} only. */
public enum MessageState implements HasBadge {
    QUEUED(0, "hourglass", Tone.INFO),
    /** For the quota, the morning, the account; goes on by itself. */
    WAITING(0, "clock-pause", Tone.WARNING),
    /** The call is under way. */
    SENDING(1, "send", Tone.INFO),
    /** The call had no answer: it is found out before anything is sent again. */
    UNKNOWN(1, "help-circle", Tone.WARNING),
    FAILED(1, "circle-x", Tone.DANGER),
    CANCELLED(1, "ban", Tone.NEUTRAL),
    /** Zalo took it. */
    SENT(2, "check", Tone.SUCCESS),
    DELIVERED(3, "checks", Tone.SUCCESS),
    SEEN(4, "eye", Tone.SUCCESS);

    private final int rank;
    private final Badge badge;

    MessageState(int rank, String icon, Tone tone) {
        this.rank = rank;
        this.badge = new Badge("zbs-templates.message-state." + name(), tone, icon);
    }

    public int rank() {
        return rank;
    }

    @Override
    public Badge badge() {
        return badge;
    }

    /** Nothing was tried that could still arrive. */
    public boolean waits() {
        return this == QUEUED || this == WAITING;
    }

    /** Zalo has it. */
    public boolean accepted() {
        return rank >= SENT.rank;
    }
}
