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
     * after the role was given.
     */
    static Map<String, Scope> sum(List<Row> rows, Collection<Permission> all) {
        Map<String, Scope> sum = new HashMap<>();
        sum.put(CorePermissions.SELF.id(), Scope.OWN);
        for (var row : rows) {
            if (row.role().equals(CoreRoles.ADMIN)) {
                all.forEach(permission -> sum.put(permission.id(), Scope.ALL));
            }
            if (row.permission() != null && row.scope() != null) {
                sum.merge(row.permission(), row.scope(), Grants::wider);
            }
        }
        return Map.copyOf(sum);
    }

    private static Scope wider(Scope one, Scope other) {
        return one.covers(other) ? one : other;
    }
}
