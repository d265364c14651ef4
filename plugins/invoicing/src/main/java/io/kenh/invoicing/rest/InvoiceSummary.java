package io.kenh.invoicing.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice in a list. Amounts in whole đồng. */
public record InvoiceSummary(
        long id,
        int version,
        String kind,
        @Nullable String number,
        String state,
        String paymentState,
        long partnerId,
        String partnerName,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        @Nullable String paymentReference,
        long untaxed,
        long tax,
        long total,
        long residual,
        Instant createdAt) {
    static InvoiceSummary of(InvoiceSearch.Row row) {
        return new InvoiceSummary(
                row.id(),
                row.version(),
                row.kind().token(),
                row.number(),
                row.state().token(),
                row.paymentState().token(),
                row.partnerId(),
                row.partnerName(),
                row.invoiceDate(),
                row.dueDate(),
                row.paymentReference(),
                row.untaxed(),
                row.tax(),
                row.total(),
                row.residual(),
                row.createdAt());
    }
}
