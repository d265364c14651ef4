package io.kenh.zalooa.api;

import io.kenh.api.security.Permission;

public final class ZaloOaPermissions {
    /** Connects, pauses and disconnects accounts. */
    public static final Permission MANAGE = new Permission("zalo-oa.account.manage");

    /** Links customers to contacts. */
    public static final Permission LINK = new Permission("zalo-oa.link.manage");

    /** Reads events, sends and API calls, and lets failed ones run again. */
    public static final Permission LOG = new Permission("zalo-oa.log.read");

    private ZaloOaPermissions() {}
}
