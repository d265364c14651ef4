package io.kenh.portal.erase;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** How a request stands. */
public enum ErasureState implements HasBadge {
    OPEN("clock", Tone.WARNING),
    DONE("circle-check", Tone.SUCCESS),
    /** With the reason, which the customer is owed. */
    REFUSED("ban", Tone.NEUTRAL);

    private final Badge badge;

    ErasureState(String icon, Tone tone) {
        this.badge = new Badge("portal.erasure." + name(), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
