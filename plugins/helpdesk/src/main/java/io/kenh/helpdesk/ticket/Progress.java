package io.kenh.helpdesk.ticket;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** How it goes within a stage. */
public enum Progress implements HasBadge {
    RUNNING(Tone.NEUTRAL, "player-play"),
    READY(Tone.SUCCESS, "check"),
    BLOCKED(Tone.DANGER, "hand-stop");

    private final Tone tone;
    private final String icon;

    Progress(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    @Override
    public Badge badge() {
        return new Badge("helpdesk.progress." + name(), tone, icon);
    }
}
