package io.kenh.invoicing.invoice;

import io.kenh.api.data.DocRef;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.catalog.api.lines.PriceTerms;
import io.kenh.invoicing.api.Invoices.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can say of an invoice.
 *
 * @param dueDate when no payment term says it
 * @param paymentTerm as {@link Terms} writes them; empty for none
 * @param paymentReference empty: from the number, when it is posted
 * @param journalId null: the company's first for sales
 * @param accountId where it is paid to; null: its journal's account, or the usual one
 * @param fiscalPositionId null: the customer's, which is noted when it is posted
 * @param reverses the invoice a credit note takes back
 */
public record InvoiceData(
        InvoiceKind kind,
        long partnerId,
        String address,
        String taxCode,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        String paymentTerm,
        String customerReference,
        String paymentReference,
        @Nullable Long priceListId,
        @Nullable Long fiscalPositionId,
        @Nullable Long salespersonId,
        String note,
        String origin,
        @Nullable DocRef source,
        Purpose purpose,
        @Nullable Long reverses,
        String reason,
        @Nullable Long journalId,
        @Nullable Long accountId,
        List<LineData> lines) {
    public InvoiceData {
        lines = List.copyOf(lines);
    }

    /** The same with another address and tax code of the customer. */
    InvoiceData billed(String otherAddress, String otherTaxCode) {
        return new InvoiceData(
                kind,
                partnerId,
                otherAddress,
                otherTaxCode,
                invoiceDate,
                dueDate,
                paymentTerm,
                customerReference,
                paymentReference,
                priceListId,
                fiscalPositionId,
                salespersonId,
                note,
                origin,
                source,
                purpose,
                reverses,
                reason,
                journalId,
                accountId,
                lines);
    }

    /** What the prices of its lines depend on. */
    public PriceTerms pricing() {
        return new PriceTerms(priceListId, fiscalPositionId, partnerId, invoiceDate);
    }
}
