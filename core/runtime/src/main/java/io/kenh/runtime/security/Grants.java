package io.kenh.runtime.security;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what several roles give. */
final class Grants {
    /** One grant of one role; without a permission for a role that has none. */
    record Row(
            String role,
            @Nullable String permission,
            @Nullable Scope scope) {}

    private Grants() {}

    /**
     * The widest scope of each permission. The built-in administrator holds all permissions there are, also those of plugins enabled
     * after the role was given. A stored scope that its permission does not support never widens it: {@link Permission#meaning}.
     */
    static Map<String, Scope> sum(List<Row> rows, Collection<Permission> all) {
        Map<String, Permission> known = new HashMap<>();
        all.forEach(permission -> known.put(permission.id(), permission));
        Map<String, Scope> sum = new HashMap<>();
        sum.put(CorePermissions.SELF.id(), Scope.OWN);
        for (var row : rows) {
            if (row.role().equals(CoreRoles.ADMIN)) {
                all.forEach(permission -> sum.put(permission.id(), Scope.ALL));
            }
            if (row.permission() != null && row.scope() != null) {
                var scope = meaning(known, row.permission(), row.scope());
                sum.merge(row.permission(), scope, Grants::wider);
            }
        }
        return Map.copyOf(sum);
    }

    /** Of a plugin that is not enabled nothing is known, and nobody asks. */
    static Scope meaning(Map<String, Permission> known, String permission, Scope stored) {
        var declared = known.get(permission);
        return declared == null ? stored : declared.meaning(stored);
    }

    private static Scope wider(Scope one, Scope other) {
        return one.covers(other) ? one : other;
    }
}
