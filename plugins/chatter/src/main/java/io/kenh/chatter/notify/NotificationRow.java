package io.kenh.chatter.notify;

import io.kenh.api.data.DocRef;
import io.kenh.chatter.api.Threads.AuthorKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification as stored. */
public record NotificationRow(
        long id,
        Kind kind,
        AuthorKind actorKind,
        long actorId,
        String docType,
        long docId,
        @Nullable String docs,
        @Nullable Long entryId,
        @Nullable Long activityId,
        boolean unread,
        Instant createdAt) {
    public DocRef document() {
        return new DocRef(docType, docId);
    }

    public boolean folded() {
        return docs != null;
    }

    /** The documents it is about. */
    public List<DocRef> documents() {
        return docs == null
                ? List.of(document())
                : ids(docs).stream().map(id -> new DocRef(docType, id)).toList();
    }

    static List<Long> ids(@Nullable String docs) {
        return docs == null
                ? List.of()
                : Arrays.stream(docs.split(",", -1)).map(Long::valueOf).toList();
    }
}
