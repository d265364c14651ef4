package io.kenh.chatter.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.thread.AttachmentRow;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.Notes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Hands out files to whoever may read their document. What somebody uploaded must not run as ours. */
public final class FileRoute {
    private final Host host;
    private final Notes notes;

    public FileRoute(Host host, Notes notes) {
        this.host = host;
        this.notes = notes;
    }

    public void routes(Routes routes) {
        routes.get("/chatter/attachments/{attachment}", new Access.Needs(ChatterPermissions.READ), this::send);
    }

    private void send(Context ctx) {
        var attachment = host.db()
                .read(em -> EntryQueries.file(em, PathId.of(ctx, "attachment")))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var file = notes.read(attachment.entryId(), entry -> stored(attachment));
        var tag = "\"" + file.sha256() + "\"";
        ctx.header("Content-Disposition", disposition(file) + fileName(attachment.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy(file))
                // The content behind this address never changes, but who may see it does.
                .header("Cache-Control", "private, no-cache")
                .header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.writeSeekableStream(host.files().open(file.id()), file.mediaType(), file.size());
    }

    private StoredFile stored(AttachmentRow attachment) {
        return host.files().find(attachment.fileId()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static String disposition(StoredFile file) {
        boolean shown = FileView.PICTURES.contains(file.mediaType()) || FileView.PDF.equals(file.mediaType());
        return shown ? "inline" : "attachment";
    }

    /** Browsers refuse to show a PDF in a sandbox; their viewer is one itself, so a PDF only gets "load nothing". */
    private static String policy(StoredFile file) {
        return FileView.PDF.equals(file.mediaType())
                ? "default-src 'none'; object-src 'self'; frame-ancestors 'none'"
                : "sandbox; default-src 'none'; frame-ancestors 'none'";
    }

    private static String fileName(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
