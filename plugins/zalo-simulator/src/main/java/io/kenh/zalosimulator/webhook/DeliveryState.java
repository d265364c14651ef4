package io.kenh.zalosimulator.webhook;

/** Where a delivery stands. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** The last attempt failed; the webhook was switched off. */
    FAILED,
    /** Happened while the app had no webhook or it was switched off: lost, as with Zalo. */
    DROPPED
}
