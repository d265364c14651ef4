package io.kenh.inbox.conversation;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import io.kenh.inbox.api.InboxPermissions;

/**
 * Which conversations somebody may see, as parameters of the queries: all of their companies, or those assigned to them or to nobody.
 * The company itself is the host's filter.
 */
public record Visibility(boolean all, long userId) {
    public static Visibility of(Actor actor) {
        return of(actor, InboxPermissions.READ);
    }

    /**
     * The narrower of reading and the action.
     *
     * @throws KenhException {@code core.forbidden} (403) when one of them is not granted
     */
    public static Visibility of(Actor actor, Permission action) {
        return new Visibility(reachesAll(actor, InboxPermissions.READ) && reachesAll(actor, action), actor.userId());
    }

    private static boolean reachesAll(Actor actor, Permission permission) {
        return actor.scope(permission)
                .orElseThrow(() -> new KenhException(CoreError.FORBIDDEN))
                .covers(Scope.COMPANY);
    }
}
