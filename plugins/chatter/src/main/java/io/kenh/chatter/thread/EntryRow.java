package io.kenh.chatter.thread;

import io.kenh.api.data.DocRef;
import io.kenh.api.ui.Tone;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.AuthorKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as stored. */
public record EntryRow(
        long id,
        int version,
        String docType,
        long docId,
        EntryKind kind,
        AuthorKind authorKind,
        long authorId,
        String authorName,
        String body,
        @Nullable String payload,
        @Nullable String source,
        @Nullable String statusKey,
        @Nullable Tone statusTone,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable Long deletedBy) {
    public DocRef document() {
        return new DocRef(docType, docId);
    }

    public boolean noteOf(long userId) {
        return kind == EntryKind.NOTE && authorKind == AuthorKind.USER && authorId == userId && deletedAt == null;
    }
}
