package io.kenh.helpdesk.api;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;

/** OWN: tickets assigned to the user, or to nobody; TEAM: also those of the user's team mates; COMPANY: all. */
public final class HelpdeskPermissions {
    public static final Permission READ = scoped("helpdesk.ticket.read");
    /** Make and change tickets, move, close and reopen them. */
    public static final Permission WRITE = scoped("helpdesk.ticket.write");
    /** Give tickets to others. */
    public static final Permission ASSIGN = scoped("helpdesk.ticket.assign");
    /** Make one ticket of two. */
    public static final Permission MERGE = scoped("helpdesk.ticket.merge");
    /** Teams, stages, types, service levels, working hours. */
    public static final Permission SETTINGS = new Permission("helpdesk.settings.write");

    private HelpdeskPermissions() {}

    private static Permission scoped(String id) {
        return Permission.of(id).scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);
    }
}
