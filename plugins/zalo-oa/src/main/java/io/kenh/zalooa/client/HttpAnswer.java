package io.kenh.zalooa.client;

/** What came back over the wire, whatever it says. */
sealed interface HttpAnswer {
    /** 0 when nothing came back. */
    int status();

    /** What was said, or why nothing came back. */
    String body();

    long tookMs();

    /** @param exhausted the last call this minute allows */
    record Received(int status, String body, boolean exhausted, long tookMs) implements HttpAnswer {}

    /** @param mayHaveArrived false only when no connection was made at all */
    record Lost(boolean mayHaveArrived, String why, long tookMs) implements HttpAnswer {
        @Override
        public int status() {
            return 0;
        }

        @Override
        public String body() {
            return why;
        }
    }
}
