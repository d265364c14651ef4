package io.kenh.zalosimulator.fault;

/** What can be made to go wrong. */
public enum FaultKind {
    /** The API answers after {@code amount} milliseconds. */
    SLOW,
    /** HTTP status {@code amount} (default 500), nothing done. */
    SERVER_ERROR,
    /** The request is carried out, the answer does not come for {@code amount} milliseconds, then 504. */
    TIMEOUT_AFTER,
    /** The request is carried out, the answer is cut in the middle of its JSON. */
    MALFORMED,
    /** Error -32. */
    RATE_LIMIT,
    /** Error -200. */
    SEND_FAILED,
    /** Error -220. */
    TOKEN_EXPIRED,
    /** Error -216. */
    TOKEN_REVOKED,
    /** The event is delivered twice. */
    DUPLICATE,
    /** The event is delivered {@code amount} milliseconds later, in simulated time. */
    LATE,
    /** The event waits for the next one of the same conversation and follows it. */
    OUT_OF_ORDER,
    /** The event carries a wrong signature. */
    BAD_SIGNATURE;

    public boolean ofWebhooks() {
        return compareTo(DUPLICATE) >= 0;
    }
}
