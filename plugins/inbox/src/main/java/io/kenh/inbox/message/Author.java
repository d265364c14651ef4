package io.kenh.inbox.message;

import io.kenh.api.security.Actor;
import org.jspecify.annotations.Nullable;

/** Who wrote a line; {@code id} is a member of staff. */
record Author(@Nullable Long id, String name) {
    static Author of(Actor actor) {
        return new Author(actor.kind() == Actor.Kind.USER ? actor.userId() : null, actor.name());
    }
}
