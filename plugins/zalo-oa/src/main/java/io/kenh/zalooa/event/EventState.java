package io.kenh.zalooa.event;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** Product map S2. */
public enum EventState implements HasBadge {
    RECEIVED("inbox", Tone.INFO),
    /** Waits for another try. */
    QUEUED("hourglass", Tone.WARNING),
    PROCESSING("loader", Tone.INFO),
    PROCESSED("check", Tone.SUCCESS),
    ERROR("alert-triangle", Tone.DANGER),
    DUPLICATE("copy", Tone.NEUTRAL);

    private final Badge badge;

    EventState(String icon, Tone tone) {
        this.badge = new Badge("zalo-oa.event-state." + name().toLowerCase(Locale.ROOT), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
