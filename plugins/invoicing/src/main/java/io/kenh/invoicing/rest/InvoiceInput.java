package io.kenh.invoicing.rest;

import io.kenh.catalog.api.lines.LineInput;
import io.kenh.invoicing.invoice.InvoiceData;
import io.kenh.invoicing.invoice.Reference;
import io.kenh.ui.form.JsonFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, as programs write it. What is absent is as in a new one.
 *
 * @param kind {@code invoice} (when absent) or {@code credit_note}; a PUT does not change it
 * @param key names a new invoice: asked for again under it, the same one is answered
 * @param version of a PUT: only if nobody changed the invoice since
 * @param paymentTerm {@code 30@0,70@30}: percent and days
 * @param fiscalPositionId which taxes stand for those of the products; absent: the customer's
 * @param journalId for sales; absent: the company's first
 * @param accountId the bank account it is paid to; absent: its journal's, or the usual one
 * @param paymentReference what the customer writes on the transfer; absent: from the number
 */
public record InvoiceInput(
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable Long partnerId,
        @Nullable String address,
        @Nullable String taxCode,
        @Nullable LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        @Nullable String paymentTerm,
        @Nullable String paymentReference,
        @Nullable String customerReference,
        @Nullable Long priceListId,
        @Nullable Long fiscalPositionId,
        @Nullable Long salespersonId,
        @Nullable Long journalId,
        @Nullable Long accountId,
        @Nullable String origin,
        @Nullable String note,
        @Nullable List<LineInput> lines,
        @Nullable String key) {
    /** @param start what a new invoice begins with, or what the invoice is now */
    InvoiceData data(InvoiceData start) {
        var day = Objects.requireNonNullElse(invoiceDate, start.invoiceDate());
        var due = dueDate == null ? start.dueDate() : dueDate;
        return new InvoiceData(
                start.kind(),
                Objects.requireNonNullElse(partnerId, start.partnerId()),
                JsonFields.text("address", address, start.address(), 1000),
                JsonFields.text("taxCode", taxCode, start.taxCode(), 40),
                day,
                due,
                JsonFields.text("paymentTerm", paymentTerm, start.paymentTerm(), 120),
                JsonFields.text("customerReference", customerReference, start.customerReference(), 120),
                JsonFields.text("paymentReference", paymentReference, start.paymentReference(), Reference.MOST),
                priceListId == null ? start.priceListId() : priceListId,
                fiscalPositionId == null ? start.fiscalPositionId() : fiscalPositionId,
                salespersonId == null ? start.salespersonId() : salespersonId,
                JsonFields.text("note", note, start.note(), 4000),
                JsonFields.text("origin", origin, start.origin(), 200),
                start.source(),
                start.purpose(),
                start.reverses(),
                start.reason(),
                journalId == null ? start.journalId() : journalId,
                accountId == null ? start.accountId() : accountId,
                lines == null ? start.lines() : LineInput.data(lines));
    }
}
