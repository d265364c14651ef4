package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.spend.By;
import io.kenh.zbstemplates.spend.Line;
import io.kenh.zbstemplates.spend.Sum;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What messages cost and how they arrived, in whole months of Viet Nam's time.
 *
 * @param from and {@code to}: months, {@code 2026-11}
 * @param by template, team or month
 */
public record SpendJson(String from, String to, By by, Figures total, List<LineJson> items) {
    /** @param key id of the template or team, or the month; absent for messages without a team */
    public record LineJson(@Nullable String key, @Nullable String name, Figures figures) {
        static LineJson of(Line line) {
            return line.key().isEmpty()
                    ? new LineJson(null, null, Figures.of(line.sum()))
                    : new LineJson(line.key(), line.name(), Figures.of(line.sum()));
        }
    }

    /**
     * @param sent messages Zalo took
     * @param deliveryRate percent of those sent; absent without any
     * @param readRate percent of those delivered; absent without any
     * @param cost đồng: expected, then charged
     * @param unpriced messages without a known price
     */
    public record Figures(
            long sent,
            long delivered,
            long seen,
            @Nullable BigDecimal deliveryRate,
            @Nullable BigDecimal readRate,
            long cost,
            long unpriced) {
        static Figures of(Sum sum) {
            return new Figures(
                    sum.sent(),
                    sum.delivered(),
                    sum.seen(),
                    sum.deliveryRate(),
                    sum.readRate(),
                    sum.cost(),
                    sum.unpriced());
        }
    }
}
