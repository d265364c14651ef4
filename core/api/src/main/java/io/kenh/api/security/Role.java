package io.kenh.api.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** A ready-made set of permissions; its label is the text {@code role.<id>}. */
public record Role(String id, Map<Permission, Scope> grants) {
    /** All permissions with the scope COMPANY, or what they have instead of it. */
    public static Role of(String id, Permission... permissions) {
        var grants = new LinkedHashMap<Permission, Scope>();
        for (var permission : permissions) {
            grants.put(permission, permission.meaning(Scope.COMPANY));
        }
        return new Role(id, grants);
    }

    /** @param scope one that the permission {@link Permission#supports supports} */
    public Role with(Permission permission, Scope scope) {
        var more = new LinkedHashMap<>(grants);
        more.put(permission, scope);
        return new Role(id, more);
    }
}
