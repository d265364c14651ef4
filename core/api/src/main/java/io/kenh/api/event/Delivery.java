package io.kenh.api.event;

/** When a listener runs. */
public enum Delivery {
    /** Before the commit, in the same transaction: for invariants only. */
    IN_TRANSACTION,
    /** On a worker, durable, at least once, with retries: handlers are idempotent. Waits while the listener's plugin is disabled. */
    AFTER_COMMIT,
    /**
     * As {@link #AFTER_COMMIT}, but many are delivered in one transaction, in the order they were published. For handlers that write a little
     * in the database and nothing elsewhere. When one of them fails, what the others did is undone, and each is delivered alone. Listeners
     * with a {@link Batch} are told after those without.
     */
    BATCHED
}
