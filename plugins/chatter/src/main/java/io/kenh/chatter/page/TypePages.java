package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.activity.TypeRow;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.icon.Icons;

/** The types of activities, for those who may change them. */
public final class TypePages {
    private static final String PATH = "/chatter/activity-types";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Types types;

    public TypePages(Host host, Types types) {
        this.host = host;
        this.types = types;
    }

    public void routes(Routes routes) {
        var configure = new Access.Needs(ChatterPermissions.CONFIGURE);
        routes.get(PATH, configure, ctx -> show(ctx, 0, Form.empty()))
                .post(PATH, configure, ctx -> save(ctx, 0))
                .post(PATH + "/{activityType}", configure, ctx -> save(ctx, id(ctx)));
    }

    private static long id(Context ctx) {
        return PathId.of(ctx, "activityType");
    }

    private void show(Context ctx, long wrong, Form form) {
        host.ui().page(ctx, t("menu.chatter.types"), templates.activityTypes(new TypesView(types.all(), wrong, form)));
    }

    private void save(Context ctx, long id) {
        var form = Form.read(ctx);
        var key = "-" + id;
        var known = types.all().stream().filter(type -> type.id() == id).findFirst();
        var name = known.map(TypeRow::code).isPresent() ? form.text("name" + key, 80) : form.required("name" + key, 80);
        var icon = form.required("icon" + key, 60);
        if (!icon.isEmpty() && !Icons.exists(icon)) {
            form.error("icon" + key, t("chatter.type.icon.unknown"));
        }
        var days = (int) form.number("days" + key, 0, 365);
        if (form.hasErrors()) {
            ctx.status(422);
            show(ctx, id == 0 ? -1 : id, form);
            return;
        }
        // A ready-made name that was left as it is stays a text in each reader's language.
        var readyMade =
                known.filter(type -> type.name() == null).map(TypeRow::label).orElse("");
        var kept = name.equals(readyMade) ? "" : name;
        types.save(id, kept, icon, days, form.flag("file" + key), id == 0 || form.flag("active" + key));
        host.ui().toast(ctx, Tone.SUCCESS, t("chatter.saved"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }
}
