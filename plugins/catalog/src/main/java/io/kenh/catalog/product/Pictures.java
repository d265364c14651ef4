package io.kenh.catalog.product;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.CatalogPermissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures of products. */
public final class Pictures {
    private static final long MAX_BYTES = 2L * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final Host host;
    private final ProductService products;

    public Pictures(Host host, ProductService products) {
        this.host = host;
        this.products = products;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.WRITE);
        routes.get("/catalog/products/{id}/picture", new Access.Needs(CatalogPermissions.READ), this::show)
                .post("/catalog/products/{id}/picture", write, this::upload)
                .post("/catalog/products/{id}/picture/delete", write, this::delete);
    }

    /** Changes with the picture, so that browsers may keep it. */
    static @Nullable String path(long id, @Nullable String file) {
        return file == null ? null : "/catalog/products/" + id + "/picture?v=" + Integer.toHexString(file.hashCode());
    }

    private void show(Context ctx) {
        var file = products.get(PathId.of(ctx)).imageFile();
        if (file == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var stored = host.files().find(file).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        ctx.header("Cache-Control", "private, max-age=86400").contentType(stored.mediaType());
        ctx.result(host.files().open(file));
    }

    private void upload(Context ctx) {
        var id = PathId.of(ctx);
        products.get(id);
        var upload = ctx.uploadedFile("picture");
        if (upload == null || upload.size() == 0) {
            throw new KenhException(CatalogError.NOT_A_PICTURE);
        }
        // One transaction: a refusal leaves no file behind.
        host.db().write(em -> {
            products.picture(id, picture(upload));
            return id;
        });
        done(ctx, id);
    }

    private String picture(UploadedFile upload) {
        try (var content = upload.content()) {
            var stored = host.files().store(content, upload.filename(), MAX_BYTES);
            if (!TYPES.contains(stored.mediaType())) {
                throw new KenhException(CatalogError.NOT_A_PICTURE);
            }
            return stored.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(Context ctx) {
        var id = PathId.of(ctx);
        products.picture(id, null);
        done(ctx, id);
    }

    private void done(Context ctx, long id) {
        host.ui().toast(ctx, Tone.SUCCESS, t("catalog.saved"));
        ctx.redirect("/catalog/products/" + id, HttpStatus.SEE_OTHER);
    }
}
