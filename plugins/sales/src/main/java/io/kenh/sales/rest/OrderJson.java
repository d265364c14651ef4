package io.kenh.sales.rest;

import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Totals;
import io.kenh.sales.order.FilledLine;
import io.kenh.sales.order.OrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order, as programs read it. Amounts in whole đồng. */
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
        List<LineJson> lines,
        List<TaxJson> taxes,
        long untaxed,
        long tax,
        long total,
        long paid,
        long balance,
        @Nullable String publicUrl,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        String cancelReason,
        List<PaymentJson> payments) {
    /** @param kind {@code product}, {@code section} or {@code note} */
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
        static LineJson of(FilledLine line) {
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

    public record TaxJson(long taxId, String label, long base, long amount) {
        static TaxJson of(Totals.TaxTotal tax) {
            return new TaxJson(tax.taxId(), tax.label(), tax.base(), tax.amount());
        }
    }

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
                order.lines().stream().map(LineJson::of).toList(),
                totals.taxes().stream().map(TaxJson::of).toList(),
                totals.untaxed(),
                totals.tax(),
                totals.total(),
                order.paid(),
                order.balance(),
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
