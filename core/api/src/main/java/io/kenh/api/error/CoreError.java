package io.kenh.api.error;

/** Errors any plugin may raise. */
public enum CoreError implements ErrorCode {
    BAD_REQUEST("core.bad-request", 400),
    BAD_CURSOR("core.bad-cursor", 400),
    INVALID("core.invalid", 422),
    SIGN_IN("core.sign-in", 401),
    SIGNATURE("core.signature", 401),
    FORBIDDEN("core.forbidden", 403),
    NOT_FOUND("core.not-found", 404),
    /** The key in a page's address opens nothing: never did, was withdrawn, or is too old. The same for all, so that it tells no more. */
    PAGE_KEY("core.page-key", 404),
    CONFLICT("core.conflict", 409),
    FILE_TOO_LARGE("core.file-too-large", 413),
    MEDIA_TYPE("core.media-type", 415),
    TOO_MANY_REQUESTS("core.too-many-requests", 429);

    private final String key;
    private final int status;

    CoreError(String key, int status) {
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
