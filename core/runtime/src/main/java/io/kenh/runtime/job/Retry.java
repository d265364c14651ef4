package io.kenh.runtime.job;

import java.time.Duration;

/** Pauses that double from {@code first} up to {@code most}; after {@code attempts} failures a run waits for a person. */
public record Retry(Duration first, Duration most, int attempts) {
    /** A bit more than a day and a half of trying: longer than an outage over night. */
    public static final Retry DEFAULT = new Retry(Duration.ofSeconds(5), Duration.ofHours(1), 48);

    /** A recurring job never waits much longer than its own pace, however often it failed. */
    private static final Duration RECURRING_MOST = Duration.ofMinutes(5);

    boolean exhausted(int failures) {
        return failures >= attempts;
    }

    Duration pause(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 30));
        return doubled.compareTo(most) < 0 ? doubled : most;
    }

    Duration recurringPause(int failures, Duration every) {
        var limit = every.compareTo(RECURRING_MOST) > 0 ? every : RECURRING_MOST;
        var pause = pause(failures);
        return pause.compareTo(limit) < 0 ? pause : limit;
    }
}
