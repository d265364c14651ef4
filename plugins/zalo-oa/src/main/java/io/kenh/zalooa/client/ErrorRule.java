package io.kenh.zalooa.client;

/**
 * What an answer code means for us.
 *
 * @param breaksAccount nothing more can be sent until a person repairs the account
 * @param unreachable the customer cannot be written to until they come back
 * @param closesWindow only a template message can still be sent
 */
public record ErrorRule(int code, Kind kind, boolean breaksAccount, boolean unreachable, boolean closesWindow) {
    public enum Kind {
        /** Refresh the token once, then once again the call. */
        REFRESH,
        /** Try later. */
        BACKOFF,
        /** Never for this recipient and content. */
        DROP,
        /** A person must act. */
        HUMAN,
        /** A quota: after it is filled again. */
        WAIT,
        /** Not at night: after 06:00. */
        NIGHT,
        /** Our request is wrong: the same request never succeeds. */
        PERMANENT,
        /** An upload expired: upload once more, then once again the call. */
        REUPLOAD
    }

    /** A code nobody has written down: a person should look, nothing is repeated blindly. */
    public static ErrorRule unknown(int code) {
        return new ErrorRule(code, Kind.HUMAN, false, false, false);
    }

    public String textKey() {
        return "zalo-oa.api-error." + Math.abs((long) code);
    }
}
