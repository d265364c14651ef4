package io.kenh.sales.order;

import io.kenh.api.data.DocRef;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.catalog.api.lines.PriceTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can say of an order.
 *
 * @param validityDate the last day on which a quotation may be accepted
 * @param priceListId null: the customer's
 * @param origin the document it came from, in words
 * @param downPayment percent asked for in advance
 */
public record OrderData(
        long partnerId,
        String invoiceAddress,
        String deliveryAddress,
        LocalDate orderDate,
        @Nullable LocalDate validityDate,
        String customerReference,
        String paymentTerm,
        @Nullable Long priceListId,
        @Nullable Long salespersonId,
        @Nullable Long teamId,
        List<String> tags,
        String origin,
        @Nullable DocRef source,
        String terms,
        BigDecimal downPayment,
        List<LineData> lines) {
    /** How long a tag may be. */
    public static final int TAG = 60;

    public OrderData {
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
    }

    /** What the prices of its lines depend on. */
    public PriceTerms pricing() {
        return new PriceTerms(priceListId, null, partnerId, orderDate);
    }

    public OrderData lines(List<LineData> others) {
        return new OrderData(
                partnerId,
                invoiceAddress,
                deliveryAddress,
                orderDate,
                validityDate,
                customerReference,
                paymentTerm,
                priceListId,
                salespersonId,
                teamId,
                tags,
                origin,
                source,
                terms,
                downPayment,
                others);
    }
}
