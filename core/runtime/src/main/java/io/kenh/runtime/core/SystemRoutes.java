package io.kenh.runtime.core;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.apps.Apps;
import io.kenh.runtime.apps.AppsPages;
import io.kenh.runtime.generation.Shared;
import io.kenh.runtime.web.Landing;
import io.kenh.runtime.web.StaticFiles;
import io.kenh.ui.shell.Assets;
import io.kenh.ui.shell.Shell;
import java.time.Duration;

/** Routes of the server itself: where to begin, health, metrics, the host's static files. */
public final class SystemRoutes {
    public static final Permission SELF = new Permission("core.self");
    public static final Permission METRICS = new Permission("core.metrics.read");
    private static final Access ANYBODY = new Access.Public(6_000);
    /** A server that refuses its probes is taken for dead and started again; answering costs less than counting. */
    private static final Access PROBES = new Access.Public(1_000_000);

    private final Host host;
    private final Shared shared;
    private final Apps apps;

    public SystemRoutes(Host host, Shared shared, Apps apps) {
        this.host = host;
        this.shared = shared;
        this.apps = apps;
    }

    public void routes(Routes routes) {
        routes.get("/health", PROBES, ctx -> ctx.contentType("application/json").result("{\"status\":\"up\"}"))
                .get("/ready", ANYBODY, this::ready)
                .get("/metrics", new Access.Needs(METRICS), this::metrics)
                .get("/static/ui/<path>", ANYBODY, SystemRoutes::asset)
                .get("/favicon.ico", ANYBODY, ctx -> ctx.redirect(Assets.url("icon.svg")))
                .get(
                        "/core/ui-kit",
                        new Access.Needs(AppsPages.MANAGE),
                        ctx -> host.ui().page(ctx, "UI", Shell.styleGuide()))
                .get("/", new Access.Needs(SELF), this::home);
    }

    /** To the first app the user may use; where there is none yet, whoever may enable one to the Apps page. */
    private void home(Context ctx) {
        if (Current.actor().may(AppsPages.MANAGE) && apps.begins()) {
            ctx.redirect("/apps");
            return;
        }
        ctx.redirect(
                host.services().get(Landing.class).firstApp(Current.actor()).orElse("/profile"));
    }

    private void ready(Context ctx) {
        boolean ready = shared.database().reachable(Duration.ofSeconds(2));
        ctx.status(ready ? 200 : 503)
                .contentType("application/json")
                .result("{\"status\":\"" + (ready ? "ready" : "database unreachable") + "\"}");
    }

    private void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(shared.metrics().scrape());
    }

    private static void asset(Context ctx) {
        var asset = Assets.find(ctx.path());
        if (asset.isEmpty()) {
            ctx.status(404);
            return;
        }
        var file = asset.get();
        var accepted = ctx.header("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        if (gzip) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.header("Vary", "Accept-Encoding");
        StaticFiles.send(
                ctx,
                gzip ? file.gzip() : file.bytes(),
                file.mediaType(),
                file.hash(),
                ctx.path().contains(file.hash()));
    }
}
