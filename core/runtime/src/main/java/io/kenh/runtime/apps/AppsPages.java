package io.kenh.runtime.apps;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.runtime.apps.Apps.App;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.plugin.TablesOf;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** {@code /apps}: cards of all plugins, to search, enable and disable; and the same under {@code /api/v1/plugins}. */
public final class AppsPages {
    public static final Permission MANAGE = new Permission("core.plugin.manage");
    private static final Access ADMIN = new Access.Needs(MANAGE);

    /**
     * @param begins whether nothing is enabled yet
     * @param confirm the app a dialog asks about, when something must go with it
     */
    public record AppsView(
            List<App> apps,
            List<String> categories,
            String query,
            String category,
            boolean begins,
            @Nullable Confirm confirm) {}

    /** The data page of one app. */
    public record DataView(App app, List<TablesOf.Table> tables, Form form) {}

    /** @param others names by id */
    public record Confirm(App app, boolean enabling, Map<String, String> others) {}

    public record PluginJson(
            String id,
            String name,
            String version,
            String category,
            Apps.State state,
            List<String> requires,
            List<String> optional,
            List<String> enableFirst,
            List<String> requiredBy,
            @Nullable String failure,
            @Nullable String upgrade,
            long waitingWebhooks) {}

    public record PluginsJson(List<PluginJson> items) {}

    private final Host host;
    private final Apps apps;
    private final StaticTemplates templates = new StaticTemplates();

    public AppsPages(Host host, Apps apps) {
        this.host = host;
        this.apps = apps;
    }

    public void routes(Routes routes) {
        routes.get("/apps", ADMIN, this::show)
                .post("/apps/look", ADMIN, this::look)
                .post("/apps/{id}/upgrade", ADMIN, ctx -> act(ctx, "core-host.apps.upgraded", apps::upgrade))
                .post("/apps/{id}/uninstall", ADMIN, ctx -> act(ctx, "core-host.apps.uninstalled", apps::uninstall))
                .get("/apps/{id}/data", ADMIN, ctx -> data(ctx, Form.empty()))
                .get("/apps/{id}/export", ADMIN, this::export)
                .post("/apps/{id}/purge", ADMIN, this::purge)
                .post("/apps/{id}/enable", ADMIN, ctx -> change(ctx, true))
                .post("/apps/{id}/disable", ADMIN, ctx -> change(ctx, false))
                .api(Endpoint.get("/plugins", ADMIN, "All plugins and their state.", PluginsJson.class, this::list)
                        .query("query", "Words of the name, the summary or the id.")
                        .query("category", "Only plugins of this category."))
                .api(Endpoint.post(
                                "/plugins/{id}/enable",
                                ADMIN,
                                "Enables a plugin.",
                                Void.class,
                                PluginJson.class,
                                request -> change(request, true))
                        .query("together", "true enables what it needs first as well."))
                .api(Endpoint.post(
                                "/plugins/{id}/disable",
                                ADMIN,
                                "Disables a plugin.",
                                Void.class,
                                PluginJson.class,
                                request -> change(request, false))
                        .query("together", "true disables what requires it as well."));
    }

    /** What goes with a change of this app as things stand; nothing when it may go alone. */
    private Optional<Confirm> ask(String id, boolean enabling) {
        var locale = Current.locale();
        var app = apps.find(id, locale);
        var names = new LinkedHashMap<String, String>();
        (enabling ? app.needsFirst() : app.neededBy()).forEach(other -> names.put(other, apps.name(other, locale)));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Confirm(app, enabling, names));
    }

    private void show(Context ctx) {
        var query = Optional.ofNullable(ctx.queryParam("query")).filter(q -> !q.isBlank());
        var category = Optional.ofNullable(ctx.queryParam("category")).filter(c -> !c.isBlank());
        var view = new AppsView(
                apps.all(Current.locale(), query, category),
                apps.categories(),
                query.orElse(""),
                category.orElse(""),
                apps.begins(),
                Optional.ofNullable(ctx.queryParam("ask"))
                        .flatMap(id -> ask(id, ctx.queryParam("off") == null))
                        .orElse(null));
        if ("apps-list".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.appsCards(view));
        } else {
            host.ui().page(ctx, Current.texts().get("menu.core.apps"), templates.appsPage(view));
        }
    }

    private void change(Context ctx, boolean enable) {
        var app = apps.find(ctx.pathParam("id"), Current.locale());
        var others = enable ? app.needsFirst() : app.neededBy();
        // What was agreed to, no more: another administrator may have changed what goes with it meanwhile.
        if (!ctx.formParams("together").containsAll(others)) {
            ctx.redirect("/apps?ask=" + app.id() + (enable ? "" : "&off=1"), HttpStatus.SEE_OTHER);
            return;
        }
        if (enable) {
            act(ctx, "core-host.apps.enabled", (id, in) -> apps.enable(id, !others.isEmpty(), in));
        } else {
            act(ctx, "core-host.apps.disabled", (id, in) -> apps.disable(id, !others.isEmpty(), in));
        }
    }

    private void look(Context ctx) {
        apps.look();
        ctx.redirect("/apps", HttpStatus.SEE_OTHER);
    }

    private void act(Context ctx, String done, BiConsumer<String, Locale> action) {
        var app = apps.find(ctx.pathParam("id"), Current.locale());
        try {
            action.accept(app.id(), Current.locale());
            host.ui().toast(ctx, Tone.SUCCESS, Current.texts().get(done, app.name()));
        } catch (KenhException e) {
            host.ui().toast(ctx, Tone.DANGER, Kit.error(e));
        }
        ctx.redirect("/apps", HttpStatus.SEE_OTHER);
    }

    /** What a purge would drop, with everything needed to decide. */
    private void data(Context ctx, Form form) {
        var app = apps.find(ctx.pathParam("id"), Current.locale());
        var view = new DataView(app, apps.tables(app.id()), form);
        host.ui().page(ctx, Current.texts().get("core-host.apps.data", app.name()), templates.appsData(view));
    }

    private void export(Context ctx) throws IOException {
        var app = apps.find(ctx.pathParam("id"), Current.locale());
        ctx.contentType("application/zip").header("Content-Disposition", "attachment; filename=" + app.id() + ".zip");
        apps.tablesOf(app.id()).export(ctx.res().getOutputStream());
    }

    private void purge(Context ctx) {
        var form = Form.read(ctx);
        try {
            apps.purge(ctx.pathParam("id"), form.value("typed"), Current.locale());
        } catch (KenhException e) {
            form.error("typed", Kit.error(e));
            ctx.status(422);
            data(ctx, form);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, Current.texts().get("core-host.apps.purged", ctx.pathParam("id")));
        ctx.redirect("/apps", HttpStatus.SEE_OTHER);
    }

    private PluginsJson list(ApiRequest<Void> request) {
        return new PluginsJson(apps.all(Locale.ENGLISH, request.query("query"), request.query("category")).stream()
                .map(AppsPages::json)
                .toList());
    }

    private PluginJson change(ApiRequest<Void> request, boolean enable) {
        var id = request.path("id");
        boolean together = request.flag("together");
        if (enable) {
            apps.enable(id, together, Current.locale());
        } else {
            apps.disable(id, together, Current.locale());
        }
        return json(apps.find(id, Locale.ENGLISH));
    }

    private static PluginJson json(App app) {
        return new PluginJson(
                app.id(),
                app.name(),
                app.version(),
                app.category(),
                app.state(),
                app.dependencies().stream()
                        .filter(d -> !d.optional())
                        .map(d -> d.id())
                        .toList(),
                app.dependencies().stream()
                        .filter(d -> d.optional())
                        .map(d -> d.id())
                        .toList(),
                app.needsFirst(),
                app.neededBy(),
                app.failure(),
                app.upgrade(),
                app.waiting());
    }
}
