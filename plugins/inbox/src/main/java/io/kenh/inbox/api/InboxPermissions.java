package io.kenh.inbox.api;

import io.kenh.api.security.Permission;

public final class InboxPermissions {
    /** OWN: assigned to me or to nobody; COMPANY: all. */
    public static final Permission READ = new Permission("inbox.conversation.read");

    public static final Permission REPLY = new Permission("inbox.conversation.reply");
    public static final Permission ASSIGN = new Permission("inbox.conversation.assign");

    private InboxPermissions() {}
}
