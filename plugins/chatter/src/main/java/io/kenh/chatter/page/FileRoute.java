package io.kenh.chatter.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.web.Access;
import io.kenh.api.web.FileAnswer;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.thread.AttachmentRow;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.Notes;

/** Hands out files to whoever may read their document. */
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
        FileAnswer.send(ctx, host.files(), file, attachment.name());
    }

    private StoredFile stored(AttachmentRow attachment) {
        return host.files().find(attachment.fileId()).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
