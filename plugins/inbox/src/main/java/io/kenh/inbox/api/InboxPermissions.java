package io.kenh.inbox.api;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;

public final class InboxPermissions {
    /** OWN: assigned to me or to nobody; TEAM: also to those who share a team with me; COMPANY: all. */
    public static final Permission READ = scoped("inbox.conversation.read");

    public static final Permission REPLY = scoped("inbox.conversation.reply");
    public static final Permission ASSIGN = scoped("inbox.conversation.assign");

    private InboxPermissions() {}

    private static Permission scoped(String id) {
        return Permission.of(id).scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);
    }
}
