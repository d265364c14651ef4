package io.kenh.zalosimulator.webhook;

/** What came of one POST. {@code status} 0: no answer. */
record Attempt(long deliveryId, int status, String error) {
    boolean delivered() {
        return status == 200;
    }
}
