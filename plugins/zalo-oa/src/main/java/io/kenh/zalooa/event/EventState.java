package io.kenh.zalooa.event;

import io.kenh.api.ui.Tone;
import java.util.Locale;

/** Product map S2. */
public enum EventState {
    RECEIVED("inbox", Tone.INFO),
    /** Waits for another try. */
    QUEUED("hourglass", Tone.WARNING),
    PROCESSING("loader", Tone.INFO),
    PROCESSED("check", Tone.SUCCESS),
    ERROR("alert-triangle", Tone.DANGER),
    DUPLICATE("copy", Tone.NEUTRAL);

    private final String icon;
    private final Tone tone;

    EventState(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public String textKey() {
        return "zalo-oa.event-state." + name().toLowerCase(Locale.ROOT);
    }
}
