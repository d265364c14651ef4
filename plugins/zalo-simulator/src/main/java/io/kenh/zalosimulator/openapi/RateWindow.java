package io.kenh.zalosimulator.openapi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Counts each app's requests in the clock minute. In memory: a restart forgives. */
final class RateWindow {
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant minute = Instant.MIN;

    /** @return how many requests the app may still make this minute after this one; negative when this one is too many */
    synchronized int take(String appId, int limit, Instant now) {
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            counts.clear();
        }
        return limit - counts.merge(appId, 1, Integer::sum);
    }
}
