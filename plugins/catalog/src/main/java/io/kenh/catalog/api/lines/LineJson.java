package io.kenh.catalog.api.lines;

import io.kenh.catalog.api.TaxRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line, as programs read it. Amounts in whole đồng. @param kind {@code product}, {@code section} or {@code note} */
public record LineJson(
        @Nullable Long id,
        String kind,
        @Nullable Long productId,
        String text,
        BigDecimal quantity,
        @Nullable Long unitId,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        List<Long> taxIds,
        long untaxed,
        long tax,
        long total) {
    public static List<LineJson> of(List<FilledLine> lines) {
        return lines.stream().map(LineJson::of).toList();
    }

    private static LineJson of(FilledLine line) {
        return new LineJson(
                line.id(),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.productId(),
                line.text(),
                line.quantity(),
                line.unitId(),
                line.unit(),
                line.unitPrice(),
                line.discount(),
                line.taxes().stream().map(TaxRef::id).toList(),
                line.untaxed(),
                line.tax(),
                line.total());
    }
}
