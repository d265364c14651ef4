package io.kenh.zalooa.link;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** Product map S5. */
public enum LinkState implements HasBadge {
    /** A temporary contact stands in. */
    SHADOW("ghost", Tone.WARNING),
    /** Exactly one other contact has the phone the customer gave. */
    SUGGESTED("bulb", Tone.INFO),
    LINKED("link", Tone.SUCCESS),
    ERASED("eraser", Tone.NEUTRAL);

    private final Badge badge;

    LinkState(String icon, Tone tone) {
        this.badge = new Badge("zalo-oa.link-state." + name().toLowerCase(Locale.ROOT), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
