package io.kenh.portal.frame;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.portal.frame.Brand.Look;
import org.jspecify.annotations.Nullable;

/** A company's logo and colours, for anybody: addresses change with the content, so browsers keep them. */
public final class BrandRoutes {
    private static final Access ANYBODY = new Access.Public(600);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Host host;
    private final Brands brands;

    public BrandRoutes(Host host, Brands brands) {
        this.host = host;
        this.brands = brands;
    }

    public void routes(Routes routes) {
        routes.get("/portal/theme/{id}/{colour}", ANYBODY, this::theme)
                .get("/portal/logo/{id}/{file}", ANYBODY, this::logo);
    }

    static @Nullable String theme(Look look) {
        return look.accent().isEmpty()
                ? null
                : "/portal/theme/" + look.companyId() + "/" + look.accent().substring(1) + ".css";
    }

    public static @Nullable String logo(Look look) {
        return look.logo() == null ? null : "/portal/logo/" + look.companyId() + "/" + look.logo();
    }

    private void theme(Context ctx) {
        var colour = "#" + ctx.pathParam("colour").replace(".css", "");
        if (!Colour.valid(colour)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        ctx.header("Cache-Control", FOR_EVER)
                .contentType("text/css; charset=utf-8")
                .result(":root{--kenh-accent:" + colour + ";--kenh-accent-strong:" + colour + ";--kenh-accent-text:"
                        + colour
                        + ";--tblr-primary:" + colour + ";--tblr-primary-rgb:" + Colour.parts(colour)
                        + ";--tblr-link-color:" + colour + ";--tblr-link-color-rgb:" + Colour.parts(colour) + "}");
    }

    private void logo(Context ctx) {
        var look = brands.of(PathId.of(ctx));
        var file = host.files()
                .find(ctx.pathParam("file"))
                .filter(found -> found.id().equals(look.logo()))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        ctx.header("Cache-Control", FOR_EVER)
                .contentType(file.mediaType())
                .result(host.files().open(file.id()));
    }
}
