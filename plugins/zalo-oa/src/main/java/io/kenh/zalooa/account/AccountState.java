package io.kenh.zalooa.account;

import io.kenh.api.ui.Tone;

/** Product map S1. */
public enum AccountState {
    DRAFT("pencil", Tone.NEUTRAL),
    CONNECTED("plug-connected", Tone.SUCCESS),
    /** Tokens are gone: an administrator of the OA must authorise again. */
    EXPIRED("clock-off", Tone.WARNING),
    /** Revoked, app disabled, permission removed. */
    ERROR("alert-triangle", Tone.DANGER),
    PAUSED("player-pause", Tone.INFO);

    private final String icon;
    private final Tone tone;

    AccountState(String icon, Tone tone) {
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
        return "zalo-oa.state." + name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean needsReconnection() {
        return this == EXPIRED || this == ERROR;
    }
}
