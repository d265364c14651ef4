package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.Access;
import io.kenh.api.web.Json;
import io.kenh.api.web.Routes;
import io.kenh.runtime.generation.Catalog;
import io.kenh.ui.shell.Shell;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Routes that show a generation as a whole: the rail, live signals, plugins' static files, the API description. */
public final class GenerationRoutes {
    private static final Access STAFF = new Access.Needs(new Permission("core.self"));
    private static final Access ANYBODY = new Access.Public(6_000);

    private GenerationRoutes() {}

    public static void add(
            Routes routes, long generation, Catalog catalog, Pages pages, StaticFiles files, LiveHub live, Json json) {
        routes.get("/core/menu", STAFF, ctx -> menu(ctx, pages, catalog.routes()))
                .get("/live", STAFF, ctx -> new LiveStream(live, generation, Current.actor()).serve(ctx))
                .get("/static/{plugin}/{hash}/<file>", ANYBODY, ctx -> file(ctx, files))
                .get(RouteTable.API + "/openapi.json", STAFF, ctx -> openApi(ctx, catalog, json));
        var table = catalog.routes();
        pages.menu()
                .beginnings()
                .forEach(beginning -> table.standIn("GET", beginning, STAFF, ctx -> begin(ctx, pages, beginning)));
    }

    /** A plugin without a page of its own there: its menu says what is first. */
    private static void begin(Context ctx, Pages pages, String beginning) {
        ctx.redirect(pages.menu()
                .first(Current.actor(), beginning)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }

    private static void menu(Context ctx, Pages pages, RouteTable routes) {
        ctx.header("Cache-Control", "no-store");
        var actor = Current.actor();
        var page = path(ctx.header("HX-Current-URL"));
        // The page that asks learns whether its module is still there.
        ctx.header("HX-Trigger", "{\"kenh:module\":{\"off\":" + !routes.knows(page) + "}}");
        var apps = pages.menu().apps(actor, page);
        ctx.html(Html.render(Shell.frame(apps, pages.top(ctx, actor))));
    }

    /** Of the page that asks; what is no address is said to be the start. */
    private static String path(@Nullable String page) {
        try {
            return page == null
                    ? "/"
                    : Objects.requireNonNullElse(URI.create(page).getPath(), "/");
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static void file(Context ctx, StaticFiles files) {
        if (!files.serve(ctx, ctx.pathParam("plugin"), ctx.pathParam("hash"), ctx.pathParam("file"))) {
            ctx.status(404);
        }
    }

    private static void openApi(Context ctx, Catalog catalog, Json json) {
        var description = new OpenApi().describe(List.copyOf(catalog.routes().all()), "0.1.0", "/");
        ctx.contentType("application/json").result(json.write(description));
    }
}
