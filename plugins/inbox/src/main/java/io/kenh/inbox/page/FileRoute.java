package io.kenh.inbox.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.message.AttachmentRow;
import io.kenh.inbox.message.MessageQueries;
import io.kenh.inbox.message.MessageRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Hands out attachments to whoever may read their conversation. What strangers sent must not run as ours. */
public final class FileRoute {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final String PDF = "application/pdf";

    private final Host host;

    public FileRoute(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        routes.get("/inbox/files/{message}/{index}", new Access.Needs(InboxPermissions.READ), this::send);
    }

    private void send(Context ctx) {
        var attachment = find(PathId.of(ctx, "message"), PathId.of(ctx, "index"))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var file = host.files()
                .find(Objects.requireNonNullElse(attachment.fileId(), ""))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var name = attachment.name() == null ? file.name() : attachment.name();
        ctx.header("Content-Disposition", disposition(file) + fileName(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy(file))
                // The content behind this address never changes, but who may see it does.
                .header("Cache-Control", "private, no-cache")
                .header("ETag", "\"" + file.sha256() + "\"");
        if (("\"" + file.sha256() + "\"").equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        // Answers ranges, which players of sound and video ask for.
        ctx.writeSeekableStream(host.files().open(file.id()), file.mediaType(), file.size());
    }

    private Optional<AttachmentRow> find(long messageId, long index) {
        return host.db()
                .read(em -> MessageQueries.one(em, messageId)
                        .map(MessageRow::conversationId)
                        .flatMap(id -> ConversationQueries.visible(em, id, Visibility.of(Current.actor())))
                        .flatMap(seen -> MessageQueries.attachments(em, List.of(messageId)).stream()
                                .filter(row -> row.position() == index)
                                .findFirst()));
    }

    private static String disposition(StoredFile file) {
        return PICTURES.contains(file.mediaType()) || PDF.equals(file.mediaType()) ? "inline" : "attachment";
    }

    /** Browsers refuse to show a PDF in a sandbox; their viewer is one itself, so a PDF only gets "load nothing". */
    private static String policy(StoredFile file) {
        return PDF.equals(file.mediaType())
                ? "default-src 'none'; object-src 'self'; frame-ancestors 'none'"
                : "sandbox; default-src 'none'; frame-ancestors 'none'";
    }

    private static String fileName(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
