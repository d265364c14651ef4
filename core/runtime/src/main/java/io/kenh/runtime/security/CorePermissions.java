package io.kenh.runtime.security;

import io.kenh.api.security.Permission;
import java.util.List;

/** Permissions of the host's own pages. */
public final class CorePermissions {
    public static final Permission USERS = new Permission("core.user.manage");
    public static final Permission ROLES = new Permission("core.role.manage");
    public static final Permission SETTINGS = new Permission("core.settings.manage");
    public static final Permission KEYS = new Permission("core.key.manage");
    /** One's own profile; everybody on the staff has it. */
    public static final Permission SELF = new Permission("core.self");

    private CorePermissions() {}

    public static List<Permission> all() {
        return List.of(USERS, ROLES, SETTINGS, KEYS, SELF);
    }
}
