package io.kenh.sales.order;

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
