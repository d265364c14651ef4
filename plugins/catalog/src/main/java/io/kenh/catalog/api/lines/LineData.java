package io.kenh.catalog.api.lines;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person can say of a line.
 *
 * @param id of the line it changes, null for a new one
 * @param text null: the product's name and description
 * @param unitId null: the product's
 * @param unitPrice null: by the price list
 * @param taxIds null: the product's, or what stands for them at this customer
 */
public record LineData(
        @Nullable Long id,
        LineKind kind,
        @Nullable Long productId,
        @Nullable String text,
        BigDecimal quantity,
        @Nullable Long unitId,
        @Nullable BigDecimal unitPrice,
        BigDecimal discount,
        @Nullable List<Long> taxIds) {
    public static LineData words(LineKind kind, String text) {
        return new LineData(null, kind, null, text, BigDecimal.ZERO, null, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    public static LineData product(long productId, BigDecimal quantity, @Nullable BigDecimal unitPrice) {
        return new LineData(null, LineKind.PRODUCT, productId, null, quantity, null, unitPrice, BigDecimal.ZERO, null);
    }

    /** At the price of the price list, where there is a product to ask it for. */
    LineData listed() {
        return unlessTyped(true, false);
    }

    /** The same with the taxes of the product as well. */
    LineData offered() {
        return unlessTyped(true, true);
    }

    /** What its price depends on is not as it was. */
    boolean pricedOtherwise(@Nullable LineData before) {
        return before == null
                || sellsOther(before)
                || !Objects.equals(unitId, before.unitId)
                || quantity.compareTo(before.quantity) != 0;
    }

    boolean sellsOther(@Nullable LineData before) {
        return before == null || !Objects.equals(productId, before.productId);
    }

    /** Without the price, or the taxes, that nobody typed: the catalogue says them. */
    LineData unlessTyped(boolean price, boolean taxes) {
        return productId == null
                ? this
                : new LineData(
                        id,
                        kind,
                        productId,
                        text,
                        quantity,
                        unitId,
                        price ? null : unitPrice,
                        discount,
                        taxes ? null : taxIds);
    }

    /** For another document. */
    public LineData copy() {
        return new LineData(null, kind, productId, text, quantity, unitId, unitPrice, discount, taxIds);
    }
}
