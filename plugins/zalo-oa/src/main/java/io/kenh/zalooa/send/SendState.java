package io.kenh.zalooa.send;

import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.MessageStatus;
import java.util.Locale;

/** Product map S3, with SENDING for the seconds a call is under way. Moves forward by {@link #rank}. */
public enum SendState {
    QUEUED(0, "hourglass", Tone.INFO, MessageStatus.QUEUED),
    SENDING(1, "send", Tone.INFO, MessageStatus.QUEUED),
    UNKNOWN(1, "help-circle", Tone.WARNING, MessageStatus.UNKNOWN),
    SENT(2, "check", Tone.SUCCESS, MessageStatus.SENT),
    DELIVERED(3, "circle-check", Tone.SUCCESS, MessageStatus.DELIVERED),
    READ(4, "eye", Tone.SUCCESS, MessageStatus.READ),
    FAILED(1, "x", Tone.DANGER, MessageStatus.FAILED);

    private final int rank;
    private final String icon;
    private final Tone tone;
    private final MessageStatus status;

    SendState(int rank, String icon, Tone tone, MessageStatus status) {
        this.rank = rank;
        this.icon = icon;
        this.tone = tone;
        this.status = status;
    }

    public int rank() {
        return rank;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public MessageStatus status() {
        return status;
    }

    public String textKey() {
        return "zalo-oa.send-state." + name().toLowerCase(Locale.ROOT);
    }
}
