package io.kenh.zalooa.link;

import io.kenh.api.ui.Tone;
import java.util.Locale;

/** Product map S5. */
public enum LinkState {
    /** A temporary contact stands in. */
    SHADOW("ghost", Tone.WARNING),
    /** Exactly one other contact has the phone the customer gave. */
    SUGGESTED("bulb", Tone.INFO),
    LINKED("link", Tone.SUCCESS),
    ERASED("eraser", Tone.NEUTRAL);

    private final String icon;
    private final Tone tone;

    LinkState(String icon, Tone tone) {
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
        return "zalo-oa.link-state." + name().toLowerCase(Locale.ROOT);
    }
}
