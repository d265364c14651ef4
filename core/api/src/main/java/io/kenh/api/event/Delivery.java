package io.kenh.api.event;

/** When a listener runs. */
public enum Delivery {
    /** Before the commit, in the same transaction: for invariants only. */
    IN_TRANSACTION,
    /** On a worker, durable, at least once, with retries: handlers are idempotent. Waits while the listener's plugin is disabled. */
    AFTER_COMMIT
}
