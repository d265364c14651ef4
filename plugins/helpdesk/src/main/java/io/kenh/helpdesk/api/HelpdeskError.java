package io.kenh.helpdesk.api;

import io.kenh.api.error.ErrorCode;

/** What the helpdesk refuses. */
public enum HelpdeskError implements ErrorCode {
    /** The stage is not one of the ticket's team. */
    WRONG_STAGE("wrong-stage", 422),
    /** There is no stage to go to: none that closes, or none that does not. */
    NO_STAGE("no-stage", 422),
    /** The ticket is part of another one now; the argument is that one's number. */
    MERGED("merged", 409),
    /** Only what is about one customer becomes one ticket. */
    OTHER_CUSTOMER("other-customer", 422),
    SAME_TICKET("same-ticket", 422),
    /** Only a closed ticket is rated. */
    NOT_CLOSED("not-closed", 409),
    /** The customer was asked about this closing already. */
    ASKED("asked", 409),
    /** Nobody can be asked. */
    NO_CUSTOMER("no-customer", 422),
    NAME_TAKEN("name-taken", 422),
    ALIAS_TAKEN("alias-taken", 422),
    /** Tickets are in it, or nothing else would be left. */
    IN_USE("in-use", 422),
    /** No team has this short name. */
    NO_TEAM("no-team", 422),
    /** Customers do not close this team's tickets. */
    CLOSED_BY_STAFF("closed-by-staff", 422),
    /** Not a file customers may send, or too large. */
    FILE("file", 422);

    private final String key;
    private final int status;

    HelpdeskError(String key, int status) {
        this.key = "helpdesk." + key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}
