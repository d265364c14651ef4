package io.kenh.websitebutton;

import io.kenh.api.error.ErrorCode;

/** What the button refuses. */
public enum WebsiteButtonError implements ErrorCode {
    /** A page of a site that is not this one. */
    ORIGIN("website-button.origin", 403),
    NO_ACCOUNT("website-button.no-account", 422);

    private final String key;
    private final int status;

    WebsiteButtonError(String key, int status) {
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
