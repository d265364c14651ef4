package io.kenh.runtime.security;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import java.util.List;

/** Permissions of the host's own pages. */
public final class CorePermissions {
    public static final Permission USERS = new Permission("core.user.manage");
    public static final Permission TEAMS = new Permission("core.team.manage");
    public static final Permission ROLES = new Permission("core.role.manage");
    public static final Permission SETTINGS = new Permission("core.settings.manage");
    public static final Permission KEYS = new Permission("core.key.manage");
    /** Background work that failed. */
    public static final Permission WORK = new Permission("core.work.manage");
    /** One's own profile; everybody on the staff has it. */
    public static final Permission SELF = new Permission("core.self").scoped(Scope.OWN);

    private CorePermissions() {}

    public static List<Permission> all() {
        return List.of(USERS, TEAMS, ROLES, SETTINGS, KEYS, WORK, SELF);
    }
}
