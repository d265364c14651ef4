package io.kenh.zalooa.account;

import io.kenh.api.ui.Tone;
import io.kenh.zalooa.list.Shown;

/** Product map S1. */
public enum AccountState implements Shown {
    DRAFT("pencil", Tone.NEUTRAL),
    CONNECTED("plug-connected", Tone.SUCCESS),
    /** Tokens are gone: an administrator of the OA must authorise again. */
    EXPIRED("clock-off", Tone.WARNING),
    /** Revoked, app disabled, permission removed. */
    ERROR("alert-triangle", Tone.DANGER),
    PAUSED("player-pause", Tone.INFO);

    private final Look look;

    AccountState(String icon, Tone tone) {
        this.look = new Look("zalo-oa.state", icon, tone);
    }

    @Override
    public Look look() {
        return look;
    }

    public boolean needsReconnection() {
        return this == EXPIRED || this == ERROR;
    }
}
