package io.kenh.zalooa.send;

import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.zalooa.list.Shown;

/** Product map S3, with SENDING for the seconds a call is under way. Moves forward by {@link #rank}. */
public enum SendState implements Shown {
    QUEUED(0, "hourglass", Tone.INFO, MessageStatus.QUEUED),
    SENDING(1, "send", Tone.INFO, MessageStatus.QUEUED),
    UNKNOWN(1, "help-circle", Tone.WARNING, MessageStatus.UNKNOWN),
    SENT(2, "check", Tone.SUCCESS, MessageStatus.SENT),
    DELIVERED(3, "circle-check", Tone.SUCCESS, MessageStatus.DELIVERED),
    READ(4, "eye", Tone.SUCCESS, MessageStatus.READ),
    FAILED(1, "x", Tone.DANGER, MessageStatus.FAILED);

    private final int rank;
    private final Look look;
    private final MessageStatus status;

    SendState(int rank, String icon, Tone tone, MessageStatus status) {
        this.rank = rank;
        this.look = new Look("zalo-oa.send-state", icon, tone);
        this.status = status;
    }

    public int rank() {
        return rank;
    }

    @Override
    public Look look() {
        return look;
    }

    public MessageStatus status() {
        return status;
    }
}
