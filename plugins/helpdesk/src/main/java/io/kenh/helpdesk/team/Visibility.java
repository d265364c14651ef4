package io.kenh.helpdesk.team;

/** Who among staff sees a team's tickets. */
public enum Visibility {
    /** Everybody whose permissions reach them. */
    STAFF,
    /** Of those only members, and who sets teams up. */
    MEMBERS
}
