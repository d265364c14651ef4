package io.kenh.portallogin;

import io.kenh.api.settings.Setting;

/** What an administrator may choose. */
public final class PortalLoginSettings {
    /** Whoever signs in may ask for a code: strangers must not make the company pay. */
    public static final Setting<Boolean> CHARGED_CODES = Setting.flag("portal-login.charged-codes", false);

    public static final Setting<Integer> CODES_A_DAY = Setting.number("portal-login.codes-a-day", 200, 0, 10_000);

    private PortalLoginSettings() {}
}
