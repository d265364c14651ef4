package io.kenh.crm.lead;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** open ⇄ won, open ⇄ lost; merged leads answer for nothing any more. */
public enum LeadState implements HasBadge {
    OPEN(Tone.INFO, "progress"),
    WON(Tone.SUCCESS, "trophy"),
    LOST(Tone.DANGER, "mood-sad"),
    MERGED(Tone.NEUTRAL, "arrows-join");

    private final Badge badge;

    LeadState(Tone tone, String icon) {
        this.badge = new Badge("crm.state." + token(), tone, icon);
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
