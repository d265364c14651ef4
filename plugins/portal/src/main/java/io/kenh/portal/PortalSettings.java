package io.kenh.portal;

import io.kenh.api.settings.Setting;

public final class PortalSettings {
    public static final Setting<Integer> SESSION_DAYS = Setting.number("portal.session-days", 30, 1, 90);
    public static final Setting<Integer> INVITATION_DAYS = Setting.number("portal.invitation-days", 7, 1, 30);

    /** By when a request to be forgotten is answered: Decree 356/2025 gives 15 days, 20 where others are involved. */
    public static final Setting<Integer> ERASURE_DAYS = Setting.number("portal.erasure-days", 15, 1, 60);

    private PortalSettings() {}
}
