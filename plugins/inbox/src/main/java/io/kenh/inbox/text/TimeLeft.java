package io.kenh.inbox.text;

import io.kenh.ui.Kit;
import java.time.Duration;
import java.time.Instant;

/** "2 days", "5 hours", "12 minutes": the largest unit that says enough, rounded down so that it never promises too much. */
public final class TimeLeft {
    private TimeLeft() {}

    public static String text(Instant end, Instant now) {
        var left = Duration.between(now, end);
        if (left.toDays() >= 2) {
            return Kit.t("inbox.left.days", left.toDays());
        }
        if (left.toHours() >= 1) {
            return Kit.t("inbox.left.hours", left.toHours());
        }
        return Kit.t("inbox.left.minutes", Math.max(left.toMinutes(), 0));
    }
}
