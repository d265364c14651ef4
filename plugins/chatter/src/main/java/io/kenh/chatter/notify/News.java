package io.kenh.chatter.notify;

import io.kenh.api.data.DocView;
import io.kenh.chatter.api.Threads.AuthorKind;
import org.jspecify.annotations.Nullable;

/** Something somebody may want to know. {@code actorId} is 0 for the system. */
public record News(
        DocView document,
        Kind kind,
        AuthorKind actorKind,
        long actorId,
        @Nullable Long entryId,
        @Nullable Long activityId) {
    News as(Kind other) {
        return new News(document, other, actorKind, actorId, entryId, activityId);
    }

    boolean by(long userId) {
        return actorKind == AuthorKind.USER && actorId == userId;
    }
}
