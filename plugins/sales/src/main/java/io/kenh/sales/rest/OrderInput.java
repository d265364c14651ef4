package io.kenh.sales.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.sales.order.LineData;
import io.kenh.sales.order.LineKind;
import io.kenh.sales.order.OrderData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order, as programs write it. What is absent is as in a new order.
 *
 * @param version of a PUT: only if nobody changed the order since
 */
public record OrderInput(
        @Nullable Integer version,
        @Nullable Long partnerId,
        @Nullable String invoiceAddress,
        @Nullable String deliveryAddress,
        @Nullable LocalDate orderDate,
        @Nullable LocalDate validityDate,
        @Nullable String customerReference,
        @Nullable String paymentTerm,
        @Nullable Long priceListId,
        @Nullable Long salespersonId,
        @Nullable Long teamId,
        @Nullable List<String> tags,
        @Nullable String origin,
        @Nullable String terms,
        @Nullable BigDecimal downPayment,
        @Nullable List<LineInput> lines) {
    private static final BigDecimal MOST = new BigDecimal("999999999999999");

    /**
     * @param id of a line of the order to change it, absent for a new one
     * @param kind {@code product} (when absent), {@code section} or {@code note}
     * @param unitPrice absent: by the price list
     * @param taxIds absent: the product's
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
        LineData data() {
            return new LineData(
                    id,
                    readKind(),
                    productId,
                    text == null ? null : limited("lines.text", text, 2000),
                    number("lines.quantity", quantity, BigDecimal.ONE, 3),
                    unitId,
                    unitPrice == null ? null : number("lines.unitPrice", unitPrice, BigDecimal.ZERO, 2),
                    number("lines.discount", discount, BigDecimal.ZERO, 4),
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

    /** @param start what a new order begins with, or what the order is now */
    OrderData data(OrderData start) {
        return new OrderData(
                Objects.requireNonNullElse(partnerId, start.partnerId()),
                text("invoiceAddress", invoiceAddress, start.invoiceAddress(), 1000),
                text("deliveryAddress", deliveryAddress, start.deliveryAddress(), 1000),
                Objects.requireNonNullElse(orderDate, start.orderDate()),
                validityDate == null ? start.validityDate() : validityDate,
                text("customerReference", customerReference, start.customerReference(), 120),
                text("paymentTerm", paymentTerm, start.paymentTerm(), 200),
                priceListId == null ? start.priceListId() : priceListId,
                salespersonId == null ? start.salespersonId() : salespersonId,
                teamId == null ? start.teamId() : teamId,
                tags == null ? start.tags() : checked(tags),
                text("origin", origin, start.origin(), 200),
                start.source(),
                text("terms", terms, start.terms(), 4000),
                number("downPayment", downPayment, start.downPayment(), 4),
                lines == null
                        ? start.lines()
                        : lines.stream().map(LineInput::data).toList());
    }

    private static List<String> checked(List<String> tags) {
        limited("tags", String.join(", ", tags), 400);
        return tags.stream()
                .map(tag -> tag.replace(",", " ").strip())
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static String text(String field, @Nullable String text, String otherwise, int most) {
        return text == null ? otherwise : limited(field, text.strip(), most);
    }

    private static String limited(String field, String text, int most) {
        if (text.length() > most) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("ui.form.too-long", most)));
        }
        return text;
    }

    private static BigDecimal number(String field, @Nullable BigDecimal number, BigDecimal otherwise, int decimals) {
        if (number == null) {
            return otherwise;
        }
        // "1e999999999" is short to write and long to compute with.
        if (Math.abs(number.scale()) > 30
                || number.precision() > 40
                || number.abs().compareTo(MOST) > 0) {
            throw new KenhException(CoreError.INVALID, Map.of(field, t("sales.error.too-large", "…")));
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new KenhException(
                    CoreError.INVALID, Map.of(field, t("sales.error.decimals", number.toPlainString(), decimals)));
        }
        return number;
    }
}
