package io.kenh.crm.api;

import io.kenh.api.error.ErrorCode;

/** What CRM refuses. */
public enum CrmError implements ErrorCode {
    /** Not possible in this state; the argument is the state, translated. */
    WRONG_STATE("crm.wrong-state", 409),
    REASON_NEEDED("crm.reason-needed", 422),
    UNKNOWN_STAGE("crm.unknown-stage", 422),
    /** The pipeline has no stage in use that means won. */
    NO_WON_STAGE("crm.no-won-stage", 409),
    /** There is nobody to deal leads out to. */
    NOBODY("crm.nobody", 409),
    /** Leads of different contacts are not the same one. */
    OTHER_CUSTOMER("crm.other-customer", 409),
    TOO_FEW("crm.too-few", 422),
    TOO_MANY("crm.too-many", 422),
    /** There is no place for more in a description; the argument is how many characters it has at most. */
    TOO_LONG("crm.too-long", 422),
    /** The stage is another team's; the argument is the stage. */
    OTHER_TEAM_STAGE("crm.other-team-stage", 409),
    /** The argument is what is in use. */
    IN_USE("crm.in-use", 409),
    NAME_TAKEN("crm.name-taken", 409),
    /** The last stage of its kind stays. */
    LAST_STAGE("crm.last-stage", 409),
    /** What the command of the composer says when it stands alone. */
    LEAD_HELP("crm.lead-help", 422);

    private final String key;
    private final int status;

    CrmError(String key, int status) {
        this.key = key;
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
