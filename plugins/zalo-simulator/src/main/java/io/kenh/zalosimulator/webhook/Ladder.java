package io.kenh.zalosimulator.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long Zalo waits before it delivers again: 30 s, 5 min, 15 min, 30 min, 1 h (developer documentation, 2026-10), then never. */
public final class Ladder {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private Ladder() {}

    /**
     * @param attempts deliveries that failed so far
     * @param compression divides the pause
     * @return empty when that was the last one
     */
    public static Optional<Duration> pauseAfter(int attempts, int compression) {
        return attempts > PAUSES.size()
                ? Optional.empty()
                : Optional.of(PAUSES.get(attempts - 1).dividedBy(Math.max(1, compression)));
    }
}
