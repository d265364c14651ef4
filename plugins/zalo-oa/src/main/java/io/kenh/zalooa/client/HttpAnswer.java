package io.kenh.zalooa.client;

/** What came back over the wire, whatever it says. */
sealed interface HttpAnswer {
    /** @param exhausted the last call this minute allows */
    record Received(int status, String body, boolean exhausted, long tookMs) implements HttpAnswer {}

    /** @param mayHaveArrived false only when no connection was made at all */
    record Lost(boolean mayHaveArrived, String why, long tookMs) implements HttpAnswer {}
}
