package io.kenh.portal.api;

import io.kenh.api.security.Permission;

public final class PortalPermissions {
    /** Invite customers, block their accounts, end their sessions. */
    public static final Permission MANAGE = new Permission("portal.account.manage");

    private PortalPermissions() {}
}
