package io.kenh.zbstemplates.spend;

import io.kenh.zbstemplates.send.AccountQuota.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a day's quota lasts, at the pace of today so far and with what already waits for it.
 *
 * @param usedUpAt about when, with {@link Kind#PACE}
 * @param spare about how many are left at midnight, with {@link Kind#ENOUGH}
 * @param today of what waits, what still goes today
 * @param tomorrow what goes only tomorrow: what waits for it already, and what of the rest the quota pushes there
 */
public record Prospect(Kind kind, @Nullable Instant usedUpAt, long spare, long today, long tomorrow) {
    public enum Kind {
        /** The platform does not tell what is left. */
        UNKNOWN,
        USED_UP,
        /** What waits uses it up. */
        QUEUE,
        /** It will be used up before midnight. */
        PACE,
        ENOUGH
    }

    /** A day's first minutes say nothing about its pace. */
    private static final Duration LEAST = Duration.ofHours(1);

    /**
     * @param waiting messages by phone that would go today
     * @param tomorrow those that wait for tomorrow already
     * @param now by the platform's clock
     */
    static Prospect of(Figures figures, long waiting, long tomorrow, ZonedDateTime now) {
        var left = figures.remaining();
        if (left == null) {
            return new Prospect(Kind.UNKNOWN, null, 0, 0, tomorrow);
        }
        long today = Math.clamp(left, 0, waiting);
        if (left <= 0) {
            return new Prospect(Kind.USED_UP, null, 0, 0, tomorrow + waiting);
        }
        if (waiting >= left) {
            return new Prospect(Kind.QUEUE, null, 0, today, tomorrow + waiting - today);
        }
        long free = left - waiting;
        var daily = figures.daily();
        long used = daily == null ? 0 : Math.max(daily - left, 0);
        var midnight = now.truncatedTo(ChronoUnit.DAYS);
        var passed = Duration.between(midnight, now);
        long seconds = Math.max(passed.toSeconds(), LEAST.toSeconds());
        var rest = Duration.between(now, midnight.plusDays(1));
        long more = used * rest.toSeconds() / seconds;
        return more < free
                ? new Prospect(Kind.ENOUGH, null, free - more, today, tomorrow)
                : new Prospect(
                        Kind.PACE, now.toInstant().plusSeconds(free * seconds / Math.max(used, 1)), 0, today, tomorrow);
    }
}
