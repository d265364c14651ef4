package io.kenh.zalooa.account;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** Product map S1. */
public enum AccountState implements HasBadge {
    DRAFT("pencil", Tone.NEUTRAL),
    CONNECTED("plug-connected", Tone.SUCCESS),
    /** Tokens are gone: an administrator of the OA must authorise again. */
    EXPIRED("clock-off", Tone.WARNING),
    /** Revoked, app disabled, permission removed. */
    ERROR("alert-triangle", Tone.DANGER),
    PAUSED("player-pause", Tone.INFO);

    private final Badge badge;

    AccountState(String icon, Tone tone) {
        this.badge = new Badge("zalo-oa.state." + name().toLowerCase(Locale.ROOT), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }

    public boolean needsReconnection() {
        return this == EXPIRED || this == ERROR;
    }
}
