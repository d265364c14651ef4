package io.kenh.zalooa.send;

import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** Product map S3, with SENDING for the seconds a call is under way. Moves forward by {@link #rank}. */
public enum SendState implements HasBadge {
    QUEUED(0, "hourglass", Tone.INFO, MessageStatus.QUEUED),
    SENDING(1, "send", Tone.INFO, MessageStatus.QUEUED),
    UNKNOWN(1, "help-circle", Tone.WARNING, MessageStatus.UNKNOWN),
    SENT(2, "check", Tone.SUCCESS, MessageStatus.SENT),
    DELIVERED(3, "circle-check", Tone.SUCCESS, MessageStatus.DELIVERED),
    READ(4, "eye", Tone.SUCCESS, MessageStatus.READ),
    FAILED(1, "x", Tone.DANGER, MessageStatus.FAILED);

    private final int rank;
    private final Badge badge;
    private final MessageStatus status;

    SendState(int rank, String icon, Tone tone, MessageStatus status) {
        this.rank = rank;
        this.badge = new Badge("zalo-oa.send-state." + name().toLowerCase(Locale.ROOT), tone, icon);
        this.status = status;
    }

    public int rank() {
        return rank;
    }

    @Override
    public Badge badge() {
        return badge;
    }

    public MessageStatus status() {
        return status;
    }
}
