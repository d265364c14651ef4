package io.kenh.portal;

import io.kenh.api.settings.Setting;

public final class PortalSettings {
    public static final Setting<Integer> SESSION_DAYS = Setting.number("portal.session-days", 30, 1, 90);
    public static final Setting<Integer> INVITATION_DAYS = Setting.number("portal.invitation-days", 7, 1, 30);

    private PortalSettings() {}
}
