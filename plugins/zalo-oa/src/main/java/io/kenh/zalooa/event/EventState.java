package io.kenh.zalooa.event;

import io.kenh.api.ui.Tone;
import io.kenh.zalooa.list.Shown;

/** Product map S2. */
public enum EventState implements Shown {
    RECEIVED("inbox", Tone.INFO),
    /** Waits for another try. */
    QUEUED("hourglass", Tone.WARNING),
    PROCESSING("loader", Tone.INFO),
    PROCESSED("check", Tone.SUCCESS),
    ERROR("alert-triangle", Tone.DANGER),
    DUPLICATE("copy", Tone.NEUTRAL);

    private final Look look;

    EventState(String icon, Tone tone) {
        this.look = new Look("zalo-oa.event-state", icon, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
