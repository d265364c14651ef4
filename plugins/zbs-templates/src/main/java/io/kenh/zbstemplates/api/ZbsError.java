package io.kenh.zbstemplates.api;

import io.kenh.api.error.ErrorCode;

/** What this plugin refuses. */
public enum ZbsError implements ErrorCode {
    /** It is with the reviewers: no change until they have decided. */
    PENDING("pending", 422),
    /** Found at the platform; its content is not ours to change. */
    IMPORTED("imported", 422),
    ARCHIVED("archived", 422),
    /** There is no draft to submit. */
    NO_DRAFT("no-draft", 422),
    /** The checks found errors. */
    FINDINGS("findings", 422),
    NOT_APPROVED("not-approved", 422),
    NO_LOGO("no-logo", 422),
    NOT_A_LOGO("not-a-logo", 422),
    NOT_AN_IMAGE("not-an-image", 422),
    /** The account cannot be used now. */
    ACCOUNT("account", 422),
    CODE_TAKEN("code-taken", 422),
    /** The platform said no: code and text. */
    REFUSED("refused", 422),
    UNAVAILABLE("unavailable", 503),
    /** The platform did not answer: it may have taken it. */
    UNKNOWN("unknown", 503),
    NO_SUCH_READY("no-such-ready", 404),
    /** The template is not in use, or not open to who asks. */
    NOT_IN_USE("not-in-use", 422),
    /** Neither a Zalo id nor a phone number. */
    NO_RECIPIENT("no-recipient", 422),
    /** Values are missing, empty, too long or of the wrong form. */
    VALUES("values", 422),
    /** The document's state does not fit the template. */
    UNFIT("unfit", 422),
    /** The same template went to the same document a moment ago. */
    AGAIN("again", 422),
    /** The key named another message, or another bulk send, before. */
    KEY_TAKEN("key-taken", 409),
    /** The customer does not want to be contacted, and who sends has not said that they know. */
    DO_NOT_CONTACT("do-not-contact", 422),
    /** That cannot be done with a message that stands so. */
    NOT_NOW("not-now", 422),
    /** That cannot be done with a bulk send that stands so. */
    BULK_NOT_NOW("bulk-not-now", 422),
    /** More documents than one bulk send takes. */
    TOO_MANY("too-many", 422),
    /** No document of the bulk send can get a message. */
    NOTHING_TO_SEND("nothing-to-send", 422);

    private final String key;
    private final int status;

    ZbsError(String key, int status) {
        this.key = "zbs-templates." + key;
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
