package io.kenh.catalog.api;

import java.math.BigDecimal;
import java.util.List;

/**
 * A tax, as {@link Totals} calculates with it.
 *
 * @param label what a quotation or invoice calls it
 * @param amount percent of the price before tax ({@link Computation#PERCENT}), đồng a unit ({@link Computation#FIXED}), meaningless for
 *     a group
 * @param included the price holds it already
 * @param place taxes are listed in this order
 * @param parts of a group, else empty
 */
public record TaxRef(
        long id,
        String name,
        String label,
        Computation computation,
        BigDecimal amount,
        boolean included,
        int place,
        List<TaxRef> parts) {
    public enum Scope {
        SALE,
        PURCHASE
    }

    public enum Computation {
        PERCENT,
        FIXED,
        GROUP
    }

    public TaxRef {
        parts = List.copyOf(parts);
    }

    public static TaxRef percent(long id, String label, BigDecimal percent, boolean included) {
        return new TaxRef(id, label, label, Computation.PERCENT, percent, included, 0, List.of());
    }

    /** @param dong for each unit of quantity */
    public static TaxRef fixed(long id, String label, BigDecimal dong, boolean included) {
        return new TaxRef(id, label, label, Computation.FIXED, dong, included, 0, List.of());
    }

    public static TaxRef group(long id, String label, List<TaxRef> parts) {
        return new TaxRef(id, label, label, Computation.GROUP, BigDecimal.ZERO, false, 0, parts);
    }
}
