package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.limit.Limits;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many calls of an account began in this minute of the clock, which is how Zalo counts the requests of an app: beyond its limit nobody
 * could answer customers until the minute is over.
 */
final class Pace {
    private record Minute(Instant begin, int calls) {}

    private final Host host;
    private final Limits limits;
    private final Map<Long, Minute> minutes = new ConcurrentHashMap<>();

    Pace(Host host, Limits limits) {
        this.host = host;
        this.limits = limits;
    }

    /** @return when the next may begin; empty when that is now */
    Optional<Instant> pause(long account) {
        return left(account) <= 0 ? Optional.of(minute().plus(1, ChronoUnit.MINUTES)) : Optional.empty();
    }

    /** How many more may begin in this minute. */
    int left(long account) {
        var known = minutes.get(account);
        int most = limits.current().count("send.per-minute");
        return known != null && known.begin().equals(minute()) ? most - known.calls() : most;
    }

    void began(long account) {
        minutes.merge(
                account,
                new Minute(minute(), 1),
                (known, one) -> known.begin().equals(one.begin()) ? new Minute(one.begin(), known.calls() + 1) : one);
    }

    private Instant minute() {
        return host.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
