package io.kenh.sales.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.LineInput;
import io.kenh.sales.order.OrderData;
import io.kenh.ui.form.JsonFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order, as programs write it. What is absent is as in a new order, or stays.
 *
 * @param version of a PUT: only if nobody changed the order since
 * @param key of a POST: names the order; the same again makes no other
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
        @Nullable List<LineInput> lines,
        @Nullable String key) {
    /** What can be empty. The rest of an order always has a value: null leaves it as it is. */
    static final Set<String> CLEARABLE = Set.of(
            "invoiceAddress",
            "deliveryAddress",
            "validityDate",
            "customerReference",
            "paymentTerm",
            "priceListId",
            "salespersonId",
            "teamId",
            "tags",
            "origin",
            "terms",
            "downPayment");

    /**
     * @param start what the order is now
     * @param cleared members that are null, not absent
     */
    OrderData data(OrderData start, Set<String> cleared) {
        return data(cleared.isEmpty() ? start : without(start, cleared));
    }

    private static OrderData without(OrderData start, Set<String> cleared) {
        return new OrderData(
                start.partnerId(),
                cleared.contains("invoiceAddress") ? "" : start.invoiceAddress(),
                cleared.contains("deliveryAddress") ? "" : start.deliveryAddress(),
                start.orderDate(),
                cleared.contains("validityDate") ? null : start.validityDate(),
                cleared.contains("customerReference") ? "" : start.customerReference(),
                cleared.contains("paymentTerm") ? "" : start.paymentTerm(),
                cleared.contains("priceListId") ? null : start.priceListId(),
                cleared.contains("salespersonId") ? null : start.salespersonId(),
                cleared.contains("teamId") ? null : start.teamId(),
                cleared.contains("tags") ? List.of() : start.tags(),
                cleared.contains("origin") ? "" : start.origin(),
                start.source(),
                cleared.contains("terms") ? "" : start.terms(),
                cleared.contains("downPayment") ? BigDecimal.ZERO : start.downPayment(),
                start.lines());
    }

    /** @param start what a new order begins with, or what the order is now */
    OrderData data(OrderData start) {
        return new OrderData(
                Objects.requireNonNullElse(partnerId, start.partnerId()),
                JsonFields.text("invoiceAddress", invoiceAddress, start.invoiceAddress(), 1000),
                JsonFields.text("deliveryAddress", deliveryAddress, start.deliveryAddress(), 1000),
                Objects.requireNonNullElse(orderDate, start.orderDate()),
                validityDate == null ? start.validityDate() : validityDate,
                JsonFields.text("customerReference", customerReference, start.customerReference(), 120),
                JsonFields.text("paymentTerm", paymentTerm, start.paymentTerm(), 200),
                priceListId == null ? start.priceListId() : priceListId,
                salespersonId == null ? start.salespersonId() : salespersonId,
                teamId == null ? start.teamId() : teamId,
                tags == null ? start.tags() : checked(tags),
                JsonFields.text("origin", origin, start.origin(), 200),
                start.source(),
                JsonFields.text("terms", terms, start.terms(), 4000),
                JsonFields.number("downPayment", downPayment, start.downPayment(), 4),
                lines == null ? start.lines() : LineInput.data(lines));
    }

    private static List<String> checked(List<String> tags) {
        JsonFields.text("tags", String.join(", ", tags), 400);
        var said = tags.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (said.stream().anyMatch(tag -> tag.length() > OrderData.TAG)) {
            throw new KenhException(CoreError.INVALID, Map.of("tags", t("sales.error.tag", OrderData.TAG)));
        }
        // Between tags stand commas.
        if (said.stream().anyMatch(tag -> tag.contains(","))) {
            throw new KenhException(CoreError.INVALID, Map.of("tags", t("sales.error.tag-comma")));
        }
        return said;
    }
}
