package io.kenh.zbstemplates.spend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Messages the platform took, and what became of them.
 *
 * @param cost đồng: expected, then charged
 * @param unpriced those without a known price
 */
public record Sum(long sent, long delivered, long seen, long cost, long unpriced) {
    public static final Sum NOTHING = new Sum(0, 0, 0, 0, 0);

    public Sum plus(Sum other) {
        return new Sum(
                sent + other.sent,
                delivered + other.delivered,
                seen + other.seen,
                cost + other.cost,
                unpriced + other.unpriced);
    }

    /** Percent of those sent, one decimal; null without any. */
    public @Nullable BigDecimal deliveryRate() {
        return percent(delivered, sent);
    }

    /** Percent of those delivered, one decimal; null without any. */
    public @Nullable BigDecimal readRate() {
        return percent(seen, delivered);
    }

    private static @Nullable BigDecimal percent(long part, long all) {
        return all == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
