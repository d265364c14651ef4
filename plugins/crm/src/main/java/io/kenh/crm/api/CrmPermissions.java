package io.kenh.crm.api;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;

/** OWN: leads whose salesperson is the user, or nobody; TEAM: also those of the user's team mates; COMPANY: all. */
public final class CrmPermissions {
    public static final Permission READ = scoped("crm.lead.read");
    /** Make and change leads, move them, win and lose them. */
    public static final Permission WRITE = scoped("crm.lead.write");
    /** Deal leads out to colleagues, merge duplicates. */
    public static final Permission DEAL = new Permission("crm.lead.deal");
    /** Say where any document comes from. */
    public static final Permission ATTRIBUTE = new Permission("crm.attribution.write");
    /** Media, sources and campaigns. */
    public static final Permission WORDS = new Permission("crm.words.write");
    /** Stages and reasons. */
    public static final Permission SETTINGS = new Permission("crm.settings.write");

    private CrmPermissions() {}

    private static Permission scoped(String id) {
        return Permission.of(id).scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);
    }
}
