package io.kenh.zalosimulator.oauth;

/** A refusal of the OAuth host. */
public final class OauthException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final OauthError error;

    public OauthException(OauthError error) {
        super(error.name(), null, false, false);
        this.error = error;
    }

    public OauthError error() {
        return error;
    }
}
