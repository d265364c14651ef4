package io.kenh.mail.server;

import io.kenh.api.mail.Smtp.Security;

/**
 * What is said of a mail server, without its password.
 *
 * @param user empty for one without sign-in
 * @param sender address letters come from
 * @param replyTo empty: answers go to the sender
 */
public record ServerData(
        String host, int port, Security security, String user, String sender, String senderName, String replyTo) {
    /** Whether a password given for the other may be shown to this one: only to the same server by a way as safe. */
    boolean sameDoor(ServerData other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && security == other.security
                && user.equals(other.user);
    }
}
