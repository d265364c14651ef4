package io.kenh.mail.api;

import io.kenh.api.error.ErrorCode;

/** What e-mail refuses. */
public enum MailError implements ErrorCode {
    /** The company has no mail server. */
    NOT_SET_UP("mail.not-set-up", 409),
    /** Not one address of one person; the argument is what was given. */
    BAD_ADDRESS("mail.bad-address", 422),
    /** A line end or another control character in a line of its own: subject, name, file name. */
    BAD_LINE("mail.bad-line", 422),
    EMPTY("mail.empty", 422),
    TOO_LONG("mail.too-long", 422),
    /** The attached files together; the argument is the most there may be. */
    TOO_LARGE("mail.too-large", 422),
    /** The customer does not want to be contacted; the argument is the name. */
    NO_CONTACT("mail.no-contact", 409),
    /** The key names another letter, or one that is not the actor's to see. */
    KEY_TAKEN("mail.key-taken", 409),
    /** Not possible as the letter stands. */
    NOT_NOW("mail.not-now", 409);

    private final String key;
    private final int status;

    MailError(String key, int status) {
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
