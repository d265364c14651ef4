package io.kenh.helpdesk.sla;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** How a promise, or all of a ticket, stands. What was missed stays missed. */
public enum SlaState implements HasBadge {
    /** Nothing was promised. */
    NONE(Tone.NEUTRAL, "minus"),
    ONGOING(Tone.WARNING, "clock"),
    MET(Tone.SUCCESS, "circle-check"),
    MISSED(Tone.DANGER, "clock-exclamation");

    private final Tone tone;
    private final String icon;

    SlaState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** As programs call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return new Badge("helpdesk.sla." + name(), tone, icon);
    }
}
