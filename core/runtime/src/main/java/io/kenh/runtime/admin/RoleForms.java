package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.runtime.security.GateConfig;
import io.kenh.runtime.security.Roles.RoleInfo;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        var offered = new TreeSet<>(config.permissions().keySet());
        offered.addAll(old.keySet());
        offered.removeIf(permission -> form.values(FIELD + permission).isEmpty() || locked(permission));
        for (var permission : offered) {
            var choice = form.choice(FIELD + permission, Scope.class);
            if (choice.isEmpty()) {
                grants.remove(permission);
            } else if (scopes(permission, old).contains(choice.get())) {
                grants.put(permission, choice.get());
            } else {
                form.error(FIELD + permission, t("ui.form.choice"));
            }
        }
        return grants;
    }

    /** What may be chosen: what the plugin obeys, no wider than this administrator has it; and what the role has already. */
    private Set<Scope> scopes(String permission, Map<String, Scope> grants) {
        var now = meaning(permission, grants);
        var declared = config.permissions().get(permission);
        var scopes = EnumSet.noneOf(Scope.class);
        if (declared != null) {
            var own = Current.actor().scope(declared);
            declared.scopes().stream()
                    .filter(scope -> own.filter(held -> held.covers(scope)).isPresent())
                    .forEach(scopes::add);
        }
        if (now != null) {
            scopes.add(now);
        }
        return scopes;
    }

    private @Nullable Scope meaning(String permission, Map<String, Scope> grants) {
        var stored = grants.get(permission);
        var declared = config.permissions().get(permission);
        return stored == null || declared == null ? stored : declared.meaning(stored);
    }

    RoleView view(@Nullable RoleInfo role, Form form, Map<String, Scope> grants) {
        var groups = new ArrayList<RoleView.Group>();
        for (var plugin : config.plugins().get()) {
            var lines = plugin.permissions().stream()
                    .map(Permission::id)
                    .map(id -> line(id, form, grants))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new RoleView.Group(Choices.pluginName(plugin.pluginId()), false, lines));
            }
        }
        var known = config.permissions().keySet();
        var sleeping = new TreeMap<>(grants)
                .keySet().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> line(id, form, grants))
                        .toList();
        if (!sleeping.isEmpty()) {
            groups.add(new RoleView.Group(t("core.roles.missing"), true, sleeping));
        }
        if (role == null) {
            return new RoleView(0, t("core.roles.new"), form, groups, false, false);
        }
        return new RoleView(role.id(), Choices.roleName(role), form, groups, role.builtIn(), role.custom());
    }

    private RoleView.Line line(String permission, Form form, Map<String, Scope> grants) {
        var declared = config.permissions().get(permission);
        return new RoleView.Line(
                permission,
                Choices.permissionName(permission),
                List.copyOf(scopes(permission, grants)),
                declared != null && declared.scopes().size() > 1,
                meaning(permission, grants),
                locked(permission),
                form.errorOf(FIELD + permission).orElse(null));
    }

    /** Nobody hands out what he does not hold; a grant of a plugin that is not enabled can only be taken away. */
    private boolean locked(String permission) {
        var declared = config.permissions().get(permission);
        return declared != null && !Current.actor().may(declared);
    }
}
