package io.kenh.contacts.partner;

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
import io.kenh.contacts.ContactsError;
import io.kenh.contacts.api.ContactsPermissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Pictures of partners: uploaded here, or the address a channel gave. */
public final class Pictures {
    private static final long MAX_BYTES = 2L * 1024 * 1024;
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    private final Host host;
    private final PartnerService partners;

    public Pictures(Host host, PartnerService partners) {
        this.host = host;
        this.partners = partners;
    }

    public void routes(Routes routes) {
        routes.get("/contacts/partners/{id}/photo", new Access.Needs(ContactsPermissions.READ), this::show)
                .post("/contacts/partners/{id}/photo", new Access.Needs(ContactsPermissions.EDIT), this::upload);
    }

    /** Changes with the picture, so that browsers may keep it. */
    static String path(long id, String file) {
        return "/contacts/partners/" + id + "/photo?v=" + Integer.toHexString(file.hashCode());
    }

    private void show(Context ctx) {
        var file = host.db().read(em -> Store.get(em, PathId.of(ctx)).avatarFile());
        if (file == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var stored = host.files().find(file).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        ctx.header("Cache-Control", "private, max-age=86400").contentType(stored.mediaType());
        ctx.result(host.files().open(file));
    }

    private String picture(UploadedFile upload) {
        try (var content = upload.content()) {
            var stored = host.files().store(content, upload.filename(), MAX_BYTES);
            if (!TYPES.contains(stored.mediaType())) {
                throw new KenhException(ContactsError.NOT_A_PICTURE);
            }
            return stored.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void upload(Context ctx) {
        var id = PathId.of(ctx);
        partners.get(id);
        var upload = ctx.uploadedFile("photo");
        if (upload == null || upload.size() == 0) {
            throw new KenhException(ContactsError.NOT_A_PICTURE);
        }
        // One transaction: a refusal leaves no file behind.
        host.db().write(em -> {
            partners.photo(id, picture(upload));
            return id;
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("contacts.saved"));
        ctx.redirect("/contacts/partners/" + id, HttpStatus.SEE_OTHER);
    }
}
