package io.kenh.inbox.conversation;

import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.inbox.api.InboxPermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which conversations somebody may see, as parameters of the queries: all of their companies, or those assigned to nobody or to one of
 * these people. The company itself is the host's filter.
 */
public record Visibility(boolean all, long userId, Set<Long> people) {
    public static Visibility of(Actor actor) {
        return of(actor, InboxPermissions.READ);
    }

    /**
     * The narrower of reading and the action.
     *
     * @throws KenhException {@code core.forbidden} (403) when one of them is not granted
     */
    public static Visibility of(Actor actor, Permission action) {
        var readable = actor.owners(InboxPermissions.READ);
        var reachable = actor.owners(action);
        var people = Stream.of(readable, reachable)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of(actor.userId()));
        return new Visibility(readable.isEmpty() && reachable.isEmpty(), actor.userId(), people);
    }
}
