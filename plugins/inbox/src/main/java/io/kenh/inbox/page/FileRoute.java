package io.kenh.inbox.page;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.FileAnswer;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Visibility;
import io.kenh.inbox.message.AttachmentRow;
import io.kenh.inbox.message.MessageQueries;
import io.kenh.inbox.message.MessageRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Hands out attachments to whoever may read their conversation. */
public final class FileRoute {
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
        FileAnswer.send(ctx, host.files(), file, name);
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
}
