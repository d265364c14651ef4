package io.kenh.zbstemplates.api;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;

public final class ZbsPermissions {
    /** Sees templates, their versions and history. */
    public static final Permission READ = new Permission("zbs-templates.template.read");

    /** Writes drafts and logos. */
    public static final Permission WRITE = new Permission("zbs-templates.template.write");

    /** Sends drafts to be approved and asks the platform how they stand. */
    public static final Permission SUBMIT = new Permission("zbs-templates.template.submit");

    /** Opens approved templates to teams, and closes them. */
    public static final Permission ENABLE = new Permission("zbs-templates.template.enable");

    /** Sends messages about documents, cancels and repeats them. */
    public static final Permission SEND = new Permission("zbs-templates.message.send");

    /** Sees messages and how they went. */
    public static final Permission MESSAGES =
            new Permission("zbs-templates.message.read").scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY, Scope.ALL);

    /** Writes and switches rules that send by themselves, and sees what they decided. */
    public static final Permission RULES = new Permission("zbs-templates.rule.manage");

    private ZbsPermissions() {}
}
