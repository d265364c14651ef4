package io.kenh.zbstemplates.platform;

import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;

/** A call that did not end well. */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** The platform said no; nothing happened there. */
        REFUSED,
        /** Certainly not carried out. */
        UNAVAILABLE,
        /** It may have been carried out. */
        UNKNOWN
    }

    private final Kind kind;
    private final int code;

    public PlatformException(Kind kind, int code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** Zalo's error code; 0 without an answer. */
    public int code() {
        return code;
    }

    /** As people read it. */
    public KenhException forPeople() {
        return switch (kind) {
            case REFUSED -> new KenhException(ZbsError.REFUSED, Integer.toString(code), String.valueOf(getMessage()));
            case UNAVAILABLE -> new KenhException(ZbsError.UNAVAILABLE, String.valueOf(getMessage()));
            case UNKNOWN -> new KenhException(ZbsError.UNKNOWN, String.valueOf(getMessage()));
        };
    }
}
