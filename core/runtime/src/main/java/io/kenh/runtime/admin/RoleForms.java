package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.runtime.security.GateConfig;
import io.kenh.runtime.security.Roles.RoleInfo;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The role form: one scope for each permission, grouped by plugin. */
final class RoleForms {
    private static final String FIELD = "grant.";

    private final GateConfig config;

    RoleForms(GateConfig config) {
        this.config = config;
    }

    /** Permissions this form does not offer keep what {@code old} says. */
    Map<String, Scope> read(Form form, Map<String, Scope> old) {
        var grants = new TreeMap<>(old);
        for (var permission : known()) {
            if (!locked(permission)) {
                take(form, grants, permission);
            }
        }
        for (var permission : List.copyOf(grants.keySet())) {
            if (!known().contains(permission)) {
                take(form, grants, permission);
            }
        }
        return grants;
    }

    private static void take(Form form, Map<String, Scope> grants, String permission) {
        if (form.values(FIELD + permission).isEmpty()) {
            return;
        }
        form.choice(FIELD + permission, Scope.class)
                .ifPresentOrElse(scope -> grants.put(permission, scope), () -> grants.remove(permission));
    }

    RoleView view(@Nullable RoleInfo role, Form form, Map<String, Scope> grants) {
        var groups = new ArrayList<RoleView.Group>();
        for (var plugin : config.plugins().get()) {
            var lines = plugin.permissions().stream()
                    .map(Permission::id)
                    .map(id -> line(id, grants))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new RoleView.Group(Choices.pluginName(plugin.pluginId()), false, lines));
            }
        }
        var known = known();
        var sleeping = new TreeMap<>(grants)
                .keySet().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> line(id, grants))
                        .toList();
        if (!sleeping.isEmpty()) {
            groups.add(new RoleView.Group(t("core.roles.missing"), true, sleeping));
        }
        if (role == null) {
            return new RoleView(0, t("core.roles.new"), form, groups, false, false);
        }
        return new RoleView(role.id(), Choices.roleName(role), form, groups, role.builtIn(), role.custom());
    }

    private RoleView.Line line(String permission, Map<String, Scope> grants) {
        return new RoleView.Line(
                permission, Choices.permissionName(permission), grants.get(permission), locked(permission));
    }

    /** Nobody hands out what he does not hold; a grant of a plugin that is not enabled can only be taken away. */
    private boolean locked(String permission) {
        return known().contains(permission) && !Current.actor().may(new Permission(permission));
    }

    private Set<String> known() {
        var ids = new HashSet<String>();
        config.plugins().get().forEach(plugin -> plugin.permissions().forEach(permission -> ids.add(permission.id())));
        return ids;
    }
}
