package io.kenh.runtime.security;

import io.kenh.api.security.Role;
import java.util.List;

/** Roles that are always there. */
public final class CoreRoles {
    /** All permissions of all plugins, always. It cannot be changed. */
    public static final String ADMIN = "core.admin";

    public static final String STAFF = "core.staff";

    private CoreRoles() {}

    public static List<Role> all() {
        return List.of(Role.of(ADMIN), Role.of(STAFF, CorePermissions.SELF));
    }
}
