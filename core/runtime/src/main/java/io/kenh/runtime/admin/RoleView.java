package io.kenh.runtime.admin;

import io.kenh.api.security.Scope;
import io.kenh.ui.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param id 0 for a new role
 * @param builtIn the administrator's role, which cannot be changed
 */
public record RoleView(long id, String title, Form form, List<Group> groups, boolean builtIn, boolean deletable) {
    /** A plugin's permissions; those of plugins that are not enabled stand in a group of their own. */
    public record Group(String title, boolean missing, List<Line> lines) {}

    /**
     * @param scopes to choose from
     * @param scoped whether there are several: else a role has the permission or not
     * @param scope null when not granted
     * @param locked this administrator does not hold it himself
     * @param error of what was chosen, null when there is none
     */
    public record Line(
            String permission,
            String label,
            List<Scope> scopes,
            boolean scoped,
            @Nullable Scope scope,
            boolean locked,
            @Nullable String error) {}

    public String action() {
        return id == 0 ? "/settings/roles" : "/settings/roles/" + id;
    }
}
