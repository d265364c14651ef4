package io.kenh.zbstemplates.send;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many messages stand against what an account may still send.
 *
 * @param need messages by phone, the only ones the quota counts
 * @param left of the quota; null when unknown
 * @param ahead messages that wait already and go first
 * @param now how many go before the quota is used up
 * @param resetAt when the rest goes on; null when there is none
 * @param lastAt the day the last one goes, as far as that can be told
 * @param month the month's quota of promotions is what is short, not the day's
 * @param morning when promotions begin to go; null when they may go now
 */
public record Outlook(
        Fit fit,
        long need,
        @Nullable Long left,
        long ahead,
        long now,
        @Nullable Instant resetAt,
        @Nullable Instant lastAt,
        boolean month,
        @Nullable Instant morning) {
    public enum Fit {
        FITS,
        PARTLY,
        NO,
        UNKNOWN
    }

    public long later() {
        return need - now;
    }
}
