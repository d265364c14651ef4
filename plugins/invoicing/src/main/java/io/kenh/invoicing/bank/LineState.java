package io.kenh.invoicing.bank;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

public enum LineState implements HasBadge {
    /** Somebody has to look at it. */
    OPEN("help-circle", Tone.WARNING),
    /** A payment of an invoice was recorded from it. */
    BOOKED("circle-check", Tone.SUCCESS),
    /** It pays no invoice. */
    IGNORED("ban", Tone.NEUTRAL);

    private final Badge badge;

    LineState(String icon, Tone tone) {
        this.badge = new Badge("invoicing.bank.state." + name().toLowerCase(Locale.ROOT), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
