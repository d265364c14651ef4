package io.kenh.catalog.api.lines;

import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Totals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line with all the catalogue says of it, and its money. */
public record FilledLine(
        @Nullable Long id,
        LineKind kind,
        @Nullable Long productId,
        String text,
        BigDecimal quantity,
        @Nullable Long unitId,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        List<TaxRef> taxes,
        long untaxed,
        long tax,
        long total) {
    public FilledLine {
        taxes = List.copyOf(taxes);
    }

    Totals.Line counted() {
        return new Totals.Line(quantity, unitPrice, discount, taxes);
    }

    FilledLine worth(Totals.LineTotal sum) {
        return new FilledLine(
                id,
                kind,
                productId,
                text,
                quantity,
                unitId,
                unit,
                unitPrice,
                discount,
                taxes,
                sum.untaxed(),
                sum.tax(),
                sum.total());
    }

    /** The same for another document, so many times. */
    public FilledLine again(BigDecimal times, String words) {
        return new FilledLine(
                null,
                kind,
                productId,
                words,
                quantity.multiply(times),
                unitId,
                unit,
                unitPrice,
                discount,
                taxes,
                0,
                0,
                0);
    }

    /** The same line with another quantity; what it is worth is to be counted anew, see {@link Filled#of}. */
    public FilledLine times(BigDecimal other) {
        return new FilledLine(id, kind, productId, text, other, unitId, unit, unitPrice, discount, taxes, 0, 0, 0);
    }

    /** A line that is worth a part of other lines. */
    public static FilledLine of(String text, Shares share) {
        var price = BigDecimal.valueOf(share.amount());
        return new FilledLine(
                null,
                LineKind.PRODUCT,
                null,
                text,
                BigDecimal.ONE,
                null,
                "",
                price,
                BigDecimal.ZERO,
                share.taxes(),
                0,
                0,
                0);
    }

    public LineData data() {
        return new LineData(
                id,
                kind,
                productId,
                text,
                quantity,
                unitId,
                unitPrice,
                discount,
                taxes.stream().map(TaxRef::id).toList());
    }
}
