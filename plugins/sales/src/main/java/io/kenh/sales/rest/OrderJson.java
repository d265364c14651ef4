package io.kenh.sales.rest;

import io.kenh.catalog.api.lines.TaxJson;
import io.kenh.sales.order.OrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, as programs read it. Amounts in whole đồng.
 *
 * @param invoiced what its invoices ask for after their credit notes, counted soon after they change
 * @param invoiceStatus {@code nothing}, {@code to_invoice}, {@code invoiced} or {@code upselling} (more was delivered than ordered)
 */
public record OrderJson(
        long id,
        int version,
        String number,
        String state,
        boolean locked,
        long partnerId,
        String partnerName,
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
        String terms,
        BigDecimal downPayment,
        List<OrderLineJson> lines,
        List<TaxJson> taxes,
        long untaxed,
        long tax,
        long total,
        long paid,
        long balance,
        long invoiced,
        String invoiceStatus,
        @Nullable String publicUrl,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        String cancelReason,
        List<PaymentJson> payments) {
    public record PaymentJson(long id, long amount, LocalDate date, String memo) {}

    static OrderJson of(OrderView order) {
        var data = order.data();
        var totals = order.totals();
        return new OrderJson(
                order.id(),
                order.version(),
                order.number(),
                order.state().token(),
                order.locked(),
                data.partnerId(),
                order.partnerName(),
                data.invoiceAddress(),
                data.deliveryAddress(),
                data.orderDate(),
                data.validityDate(),
                data.customerReference(),
                data.paymentTerm(),
                data.priceListId(),
                data.salespersonId(),
                data.teamId(),
                data.tags(),
                data.origin(),
                data.terms(),
                data.downPayment(),
                OrderLineJson.of(order),
                TaxJson.of(totals),
                totals.untaxed(),
                totals.tax(),
                totals.total(),
                order.paid(),
                order.balance(),
                order.invoiced(),
                order.invoiceStatus().token(),
                order.publicUrl(),
                order.trace().createdAt(),
                order.trace().confirmedAt(),
                order.trace().cancelledAt(),
                order.trace().cancelReason(),
                order.payments().stream()
                        .map(payment -> new PaymentJson(payment.id(), payment.amount(), payment.day(), payment.memo()))
                        .toList());
    }
}
