package io.kenh.catalog.api.lines;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.ui.form.JsonFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line, as programs write it.
 *
 * @param id of a line of the document to change it, absent for a new one
 * @param kind {@code product} (when absent), {@code section} or {@code note}
 * @param unitPrice absent: by the price list
 * @param taxIds absent: the product's, or what stands for them at this customer
 */
public record LineInput(
        @Nullable Long id,
        @Nullable String kind,
        @Nullable Long productId,
        @Nullable String text,
        @Nullable BigDecimal quantity,
        @Nullable Long unitId,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal discount,
        @Nullable List<Long> taxIds) {
    public static List<LineData> data(List<LineInput> lines) {
        return lines.stream().map(LineInput::data).toList();
    }

    private LineData data() {
        return new LineData(
                id,
                readKind(),
                productId,
                text == null ? null : JsonFields.text("lines.text", text, 2000),
                JsonFields.number("lines.quantity", quantity, BigDecimal.ONE, 3),
                unitId,
                unitPrice == null ? null : JsonFields.number("lines.unitPrice", unitPrice, BigDecimal.ZERO, 2),
                JsonFields.number("lines.discount", discount, BigDecimal.ZERO, 4),
                taxIds);
    }

    private LineKind readKind() {
        return switch (kind == null ? "product" : kind.toLowerCase(Locale.ROOT)) {
            case "product" -> LineKind.PRODUCT;
            case "section" -> LineKind.SECTION;
            case "note" -> LineKind.NOTE;
            default -> throw new KenhException(CoreError.BAD_REQUEST);
        };
    }
}
