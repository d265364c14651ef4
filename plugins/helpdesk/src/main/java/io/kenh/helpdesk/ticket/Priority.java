package io.kenh.helpdesk.ticket;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** How urgent a ticket is, in ascending order. */
public enum Priority implements HasBadge {
    LOW(Tone.NEUTRAL, "chevron-down"),
    NORMAL(Tone.INFO, "minus"),
    HIGH(Tone.WARNING, "chevron-up"),
    URGENT(Tone.DANGER, "flame");

    private final Tone tone;
    private final String icon;

    Priority(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** As programs call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return new Badge("helpdesk.priority." + name(), tone, icon);
    }
}
