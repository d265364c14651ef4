package io.kenh.zalooa.link;

import io.kenh.api.ui.Tone;
import io.kenh.zalooa.list.Shown;

/** Product map S5. */
public enum LinkState implements Shown {
    /** A temporary contact stands in. */
    SHADOW("ghost", Tone.WARNING),
    /** Exactly one other contact has the phone the customer gave. */
    SUGGESTED("bulb", Tone.INFO),
    LINKED("link", Tone.SUCCESS),
    ERASED("eraser", Tone.NEUTRAL);

    private final Look look;

    LinkState(String icon, Tone tone) {
        this.look = new Look("zalo-oa.link-state", icon, tone);
    }

    @Override
    public Look look() {
        return look;
    }
}
