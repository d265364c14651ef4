package io.kenh.runtime.security;

import io.kenh.api.error.ErrorCode;

/** Refusals of the administrator's pages. */
public enum SecurityError implements ErrorCode {
    EMAIL_TAKEN("core.email-taken", 409),
    LAST_ADMIN("core.last-admin", 409),
    NOT_YOURSELF("core.not-yourself", 409),
    OUTRANKED("core.outranked", 403),
    BUILT_IN_ROLE("core.built-in-role", 409),
    ROLE_IN_USE("core.role-in-use", 409),
    /** A permission is given with a scope it does not support. */
    SCOPE("core.scope", 422),
    /** Somebody who does not work for the team's company, or cannot sign in. */
    NOT_A_COLLEAGUE("core.not-a-colleague", 422),
    LINK_USED("core.link-used", 410);

    private final String key;
    private final int status;

    SecurityError(String key, int status) {
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
