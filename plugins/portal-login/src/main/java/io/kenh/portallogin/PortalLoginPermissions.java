package io.kenh.portallogin;

import io.kenh.api.security.Permission;

public final class PortalLoginPermissions {
    /** Decides with which Official Account customers sign in. */
    public static final Permission MANAGE = new Permission("portal-login.settings.manage");

    private PortalLoginPermissions() {}
}
