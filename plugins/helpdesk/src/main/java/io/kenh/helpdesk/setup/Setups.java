package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import org.jspecify.annotations.Nullable;

/** The pages of one kind of settings: a list, a form, putting away and taking back. */
public final class Setups {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Setup setup;
    private final String path;
    private final String key;

    public Setups(Host host, Setup setup) {
        this.host = host;
        this.setup = setup;
        this.path = "/helpdesk/" + setup.id();
        this.key = "helpdesk." + setup.id();
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(HelpdeskPermissions.SETTINGS);
        routes.get(path, needs, this::list)
                .get(path + "/new", needs, ctx -> form(ctx, setup.blank(), null))
                .post(path, needs, ctx -> save(ctx, null))
                .get(path + "/{id}", needs, this::edit)
                .post(path + "/{id}", needs, ctx -> save(ctx, PathId.of(ctx)))
                .post(path + "/{id}/archive", needs, ctx -> archive(ctx, true))
                .post(path + "/{id}/unarchive", needs, ctx -> archive(ctx, false));
    }

    private void list(Context ctx) {
        var view = new SetupListView(path, key, setup.columns(), setup.rows());
        host.ui().page(ctx, t("menu.helpdesk." + setup.id()), templates.setupList(view));
    }

    private void edit(Context ctx) {
        var saved = setup.saved(PathId.of(ctx));
        form(ctx, saved.form(), PathId.of(ctx));
    }

    private void save(Context ctx, @Nullable Long id) {
        var form = Form.read(ctx);
        try {
            setup.save(id, version(form), form);
            if (!form.hasErrors()) {
                host.ui().toast(ctx, Tone.SUCCESS, t("helpdesk.saved"));
                ctx.redirect(path, HttpStatus.SEE_OTHER);
                return;
            }
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (KenhException refused) {
            boolean ours = refused.code() instanceof HelpdeskError || refused.code() == CoreError.INVALID;
            if (!ours && refused.code() != CoreError.CONFLICT) {
                throw refused;
            }
            form.errors(refused.fields());
            if (refused.fields().isEmpty()) {
                form.error("name", Kit.error(refused));
            }
            ctx.status(refused.code().status());
        }
        form(ctx, form, id);
    }

    private static int version(Form form) {
        var text = form.value("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private void archive(Context ctx, boolean away) {
        try {
            setup.archive(PathId.of(ctx), away);
            host.ui().toast(ctx, Tone.SUCCESS, t(away ? "helpdesk.put-away" : "helpdesk.taken-back"));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof HelpdeskError)) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    private void form(Context ctx, Form form, @Nullable Long id) {
        var title = id == null
                ? t(key + ".new")
                : t("helpdesk.edit-title", setup.saved(id).name());
        var view = new SetupFormView(title, id == null ? path : path + "/" + id, path, form, setup.cells(form));
        host.ui().page(ctx, title, templates.setupForm(view));
    }
}
