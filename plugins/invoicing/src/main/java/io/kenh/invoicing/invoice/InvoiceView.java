package io.kenh.invoicing.invoice;

import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.TaxText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as pages show it. Amounts in whole đồng.
 *
 * @param number empty for a draft that never was posted
 * @param dueNow what can be asked for today: of instalments those that are due, or the next one
 * @param dues what is to be paid when
 * @param late days since the first due date, 0 when nothing is late
 * @param eInvoice what was issued for it
 * @param agreedTerm payment terms of its order that nobody understood yet; empty for none
 * @param publicUrl the customer's page, null when it was revoked
 */
public record InvoiceView(
        long id,
        int version,
        long companyId,
        String number,
        InvoiceState state,
        PaymentState paymentState,
        String partnerName,
        InvoiceData data,
        List<FilledLine> lines,
        Totals totals,
        long paid,
        long credited,
        long writtenOff,
        long residual,
        long dueNow,
        List<Terms.Due> dues,
        long late,
        int dunningLevel,
        EInvoiceData eInvoice,
        String agreedTerm,
        Trace trace,
        @Nullable String publicUrl) {
    static InvoiceView of(Invoice invoice, TaxText taxText, LocalDate today, @Nullable String url) {
        var filled = Filled.of(invoice.filled(taxText));
        var sums = invoice.sums();
        var header = invoice.header();
        var origin = invoice.origin();
        var due = header.dueOn();
        boolean open =
                invoice.state() == InvoiceState.POSTED && invoice.paymentState().open();
        var data = new InvoiceData(
                invoice.kind(),
                header.partnerId(),
                header.address(),
                header.taxCode(),
                header.invoiceDate(),
                due,
                header.paymentTerm(),
                header.customerReference(),
                invoice.referenceText(),
                header.priceListId(),
                header.fiscalPositionId(),
                header.salespersonId(),
                header.note(),
                origin.words(),
                origin.source(),
                origin.purpose(),
                origin.reverses(),
                origin.reason(),
                header.journalId(),
                header.accountId(),
                filled.lines().stream().map(FilledLine::data).toList());
        return new InvoiceView(
                invoice.id(),
                invoice.version(),
                invoice.companyId(),
                invoice.number(),
                invoice.state(),
                invoice.paymentState(),
                header.partnerName(),
                data,
                filled.lines(),
                filled.totals(),
                sums.paid(),
                sums.credited(),
                sums.writtenOff(),
                sums.residual(),
                invoice.dueNow(today),
                invoice.dueList(),
                open && due != null ? Math.max(0, ChronoUnit.DAYS.between(due, today)) : 0,
                invoice.dunningLevel(),
                invoice.eInvoice(),
                origin.agreedTerm(),
                invoice.trace(),
                url);
    }

    public InvoiceKind kind() {
        return data.kind();
    }

    public String path() {
        return "/invoicing/invoices/" + id;
    }

    public boolean draft() {
        return state == InvoiceState.DRAFT;
    }

    /** Something is still to be paid, or given back. */
    public boolean open() {
        return state == InvoiceState.POSTED && paymentState.open();
    }

    /** Somebody can be asked for it: it is not held back. */
    public boolean asked() {
        return state == InvoiceState.POSTED && paymentState.asked();
    }

    /** The customer can be asked to pay. */
    public boolean payable() {
        return asked() && kind() == InvoiceKind.INVOICE;
    }

    public String title() {
        return number.isEmpty() ? io.kenh.ui.Kit.t("invoicing.draft-title", Long.toString(id)) : number;
    }
}
