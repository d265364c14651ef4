package io.kenh.crm.lead;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** What a lead's phone number is good for; found out when the lead is written, and again when what is known of its owner changes. */
public enum PhoneMark implements HasBadge {
    /** There is none. */
    NONE(Tone.NEUTRAL, "phone-off"),
    /** Not a number that can be called. */
    INVALID(Tone.DANGER, "alert-circle"),
    VALID(Tone.INFO, "phone"),
    /** Its owner is known on a channel too: they can be written to. */
    CHAT(Tone.SUCCESS, "message-check");

    private final Badge badge;

    PhoneMark(Tone tone, String icon) {
        this.badge = new Badge("crm.phone." + token(), tone, icon);
    }

    /** As programs call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
