package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.GateConfig;
import io.kenh.runtime.security.Security;
import io.kenh.ui.form.Form;
import java.util.Map;

/** Roles and what they grant. */
final class RolePages {
    private static final Access ROLES = new Access.Needs(CorePermissions.ROLES);
    private static final String PATH = "/settings/roles";

    private final Host host;
    private final Security security;
    private final RoleForms forms;
    private final StaticTemplates templates = new StaticTemplates();

    RolePages(Host host, Security security, GateConfig config) {
        this.host = host;
        this.security = security;
        this.forms = new RoleForms(config);
    }

    void routes(Routes routes) {
        routes.get(PATH, ROLES, this::list)
                .get(PATH + "/new", ROLES, ctx -> show(ctx, forms.view(null, Form.empty(), Map.of())))
                .post(PATH, ROLES, this::create)
                .get(PATH + "/{id}", ROLES, this::form)
                .post(PATH + "/{id}", ROLES, this::change)
                .post(PATH + "/{id}/delete", ROLES, this::delete);
    }

    private void list(Context ctx) {
        var rows = security.roles().all().stream()
                .map(role -> new RolesView.Row(
                        role.id(), Choices.roleName(role), role.grants().size(), role.builtIn(), role.custom()))
                .toList();
        host.ui().page(ctx, t("core.roles.title"), templates.rolesList(new RolesView(rows)));
    }

    private void form(Context ctx) {
        var role = security.roles().get(PathId.of(ctx));
        show(ctx, forms.view(role, Form.of(Map.of("name", Choices.roleName(role))), role.grants()));
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 200);
        Map<String, Scope> grants = forms.read(form, Map.of());
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, forms.view(null, form, grants));
            return;
        }
        done(ctx, PATH + "/" + security.roles().create(Current.actor(), name, grants));
    }

    private void change(Context ctx) {
        var role = security.roles().get(PathId.of(ctx));
        var form = Form.read(ctx);
        var name = form.required("name", 200);
        Map<String, Scope> grants = forms.read(form, role.grants());
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, forms.view(role, form, grants));
            return;
        }
        // An untouched label stays translated.
        var kept = role.name().isEmpty() && name.equals(Choices.roleName(role)) ? "" : name;
        security.roles().change(Current.actor(), role.id(), kept, grants);
        done(ctx, PATH + "/" + role.id());
    }

    private void delete(Context ctx) {
        security.roles().delete(PathId.of(ctx));
        done(ctx, PATH);
    }

    private void done(Context ctx, String path) {
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.saved"));
        Redirects.to(ctx, path);
    }

    private void show(Context ctx, RoleView view) {
        host.ui().page(ctx, view.title(), templates.rolesForm(view));
    }
}
