package io.kenh.portal;

import io.kenh.api.error.ErrorCode;

/** What the portal refuses. */
public enum PortalError implements ErrorCode {
    /** The account is blocked or gone, or its contact is archived or another company's. */
    CLOSED("closed", 403),
    /** Another account signs in with this e-mail or phone number. */
    LOGIN_TAKEN("login-taken", 409),
    /** The contact has neither e-mail nor phone. */
    NO_LOGIN("no-login", 422),
    /** The invitation is used up, expired, or was replaced. */
    INVITATION_GONE("invitation-gone", 410),
    NOT_A_PICTURE("not-a-picture", 422),
    /** Somebody answered the request to be forgotten before. */
    ERASURE_CLOSED("erasure-closed", 409),
    /** The wish for another phone number was answered or taken back before. */
    PHONE_WISH_CLOSED("phone-wish-closed", 409),
    /** Another contact has the number that was asked for. */
    PHONE_TAKEN("phone-taken", 409);

    private final String key;
    private final int status;

    PortalError(String key, int status) {
        this.key = "portal." + key;
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
