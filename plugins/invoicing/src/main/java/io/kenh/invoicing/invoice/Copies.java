package io.kenh.invoicing.invoice;

import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.Shares;
import io.kenh.invoicing.api.InvoicingError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Documents made from documents. */
final class Copies {
    private Copies() {}

    /** The same lines with the same prices and taxes, as new ones. */
    static Filled lines(List<FilledLine> lines) {
        return Filled.of(lines.stream()
                .map(line -> line.again(BigDecimal.ONE, line.text()))
                .toList());
    }

    /** A part by its amount: a line for each combination of taxes, which add up to it to the đồng. */
    static Filled part(List<FilledLine> lines, long amount, String text) {
        long total = lines.stream().mapToLong(FilledLine::total).sum();
        if (amount <= 0 || amount > total) {
            throw new KenhException(InvoicingError.BAD_AMOUNT, 1, total);
        }
        return Filled.of(Shares.of(lines, amount).stream()
                .map(share -> FilledLine.of(text, share))
                .toList());
    }

    static InvoiceData again(InvoiceData old, InvoiceData start) {
        return new InvoiceData(
                old.kind(),
                old.partnerId(),
                old.address(),
                old.taxCode(),
                start.invoiceDate(),
                start.dueDate(),
                old.paymentTerm(),
                "",
                "",
                old.priceListId(),
                old.fiscalPositionId(),
                start.salespersonId(),
                old.note(),
                "",
                null,
                old.purpose(),
                null,
                "",
                old.journalId(),
                // What is usual now: the old one may not be used any more.
                null,
                List.of());
    }

    static InvoiceData credit(InvoiceView invoice, LocalDate today, String reason) {
        var old = invoice.data();
        return new InvoiceData(
                InvoiceKind.CREDIT_NOTE,
                old.partnerId(),
                old.address(),
                old.taxCode(),
                today,
                today,
                "",
                old.customerReference(),
                "",
                old.priceListId(),
                old.fiscalPositionId(),
                old.salespersonId(),
                "",
                invoice.number(),
                old.source(),
                old.purpose(),
                invoice.id(),
                reason,
                old.journalId(),
                null,
                List.of());
    }
}
