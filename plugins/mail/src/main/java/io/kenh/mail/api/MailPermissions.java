package io.kenh.mail.api;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;

public final class MailPermissions {
    /** Letters: those one has sent oneself, those of one's teams, or all of the company. */
    public static final Permission READ =
            Permission.of("mail.message.read").scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);

    /** Write to customers by e-mail, and send again or take back. */
    public static final Permission SEND = new Permission("mail.message.send");

    /** The mail server and how the company calls itself. */
    public static final Permission SERVER = new Permission("mail.server.manage");

    private MailPermissions() {}
}
