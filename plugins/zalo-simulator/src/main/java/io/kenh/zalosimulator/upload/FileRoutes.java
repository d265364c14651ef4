package io.kenh.zalosimulator.upload;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.message.Stickers;
import io.kenh.zalosimulator.platform.Platform;

/** The content servers of the fake platform: files, stickers, faces. */
public final class FileRoutes {
    private static final Access ANYBODY = new Access.Public(1_000_000);
    private final Platform platform;
    private final Uploads uploads;

    public FileRoutes(Platform platform, Uploads uploads) {
        this.platform = platform;
        this.uploads = uploads;
    }

    public void add(Routes routes) {
        routes.get("/zalo-simulator/files/{id}/{name}", ANYBODY, this::file)
                .get("/zalo-simulator/stickers/{id}", ANYBODY, FileRoutes::sticker)
                .get("/zalo-simulator/faces/{name}", ANYBODY, FileRoutes::face);
    }

    private void file(Context ctx) {
        var id = ctx.pathParam("id");
        var link =
                platform.read(sim -> uploads.byFile(sim, id)).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        boolean shown = link.mediaType().matches("image/(png|jpeg|gif)|audio/.+|video/.+|application/pdf");
        ctx.contentType(shown ? link.mediaType() : "application/octet-stream");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Disposition", shown ? "inline" : "attachment");
        ctx.header("Cache-Control", "private, max-age=86400");
        ctx.result(platform.host().files().open(id));
    }

    private static void sticker(Context ctx) {
        var id = ctx.pathParam("id").replace(".svg", "");
        ctx.contentType("image/svg+xml").header("Cache-Control", "public, max-age=86400");
        ctx.result(Stickers.svg(id));
    }

    private static void face(Context ctx) {
        ctx.contentType("image/png").header("Cache-Control", "public, max-age=86400");
        ctx.result(Face.png(ctx.pathParam("name").hashCode()));
    }
}
