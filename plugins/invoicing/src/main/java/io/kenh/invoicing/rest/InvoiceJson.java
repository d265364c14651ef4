package io.kenh.invoicing.rest;

import io.kenh.catalog.api.lines.LineJson;
import io.kenh.catalog.api.lines.TaxJson;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.invoice.Terms;
import io.kenh.invoicing.money.MoneyReader.ShareRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, as programs read it. Amounts in whole đồng.
 *
 * @param number absent while it has none
 * @param settled what was set against it
 * @param eInvoice the electronic invoice that was issued for it
 * @param vietQr what its payment code holds; absent when nothing is to be paid or the company has no account
 */
public record InvoiceJson(
        long id,
        int version,
        String kind,
        @Nullable String number,
        String state,
        String paymentState,
        long partnerId,
        String partnerName,
        String address,
        String taxCode,
        LocalDate invoiceDate,
        @Nullable LocalDate dueDate,
        String paymentTerm,
        @Nullable String paymentReference,
        String customerReference,
        @Nullable Long priceListId,
        @Nullable Long fiscalPositionId,
        @Nullable Long salespersonId,
        @Nullable Long journalId,
        @Nullable Long accountId,
        String origin,
        String note,
        List<LineJson> lines,
        List<TaxJson> taxes,
        long untaxed,
        long tax,
        long total,
        long paid,
        long credited,
        long writtenOff,
        long residual,
        List<Terms.Due> dues,
        List<SettledJson> settled,
        @Nullable Long reverses,
        String reason,
        @Nullable String publicUrl,
        @Nullable String vietQr,
        @Nullable EInvoiceJson eInvoice,
        Instant createdAt,
        @Nullable Instant postedAt) {
    /**
     * @param source {@code payment}, {@code credit} or {@code write_off}
     * @param amount negative where something was undone
     */
    public record SettledJson(
            long id,
            String source,
            @Nullable Long paymentId,
            @Nullable Long creditId,
            long amount,
            LocalDate day,
            @Nullable String memo,
            String reason) {
        static SettledJson of(ShareRow row) {
            return new SettledJson(
                    row.id(),
                    row.source().name().toLowerCase(Locale.ROOT),
                    row.paymentId(),
                    row.creditId(),
                    row.amount(),
                    row.day(),
                    row.memo(),
                    row.reason());
        }
    }

    static InvoiceJson of(InvoiceView invoice, List<ShareRow> shares, @Nullable String vietQr) {
        var data = invoice.data();
        var totals = invoice.totals();
        return new InvoiceJson(
                invoice.id(),
                invoice.version(),
                invoice.kind().token(),
                orNull(invoice.number()),
                invoice.state().token(),
                invoice.paymentState().token(),
                data.partnerId(),
                invoice.partnerName(),
                data.address(),
                data.taxCode(),
                data.invoiceDate(),
                data.dueDate(),
                data.paymentTerm(),
                orNull(data.paymentReference()),
                data.customerReference(),
                data.priceListId(),
                data.fiscalPositionId(),
                data.salespersonId(),
                data.journalId(),
                data.accountId(),
                data.origin(),
                data.note(),
                LineJson.of(invoice.lines()),
                TaxJson.of(totals),
                totals.untaxed(),
                totals.tax(),
                totals.total(),
                invoice.paid(),
                invoice.credited(),
                invoice.writtenOff(),
                invoice.residual(),
                invoice.dues(),
                shares.stream().map(SettledJson::of).toList(),
                data.reverses(),
                data.reason(),
                invoice.publicUrl(),
                vietQr,
                EInvoiceJson.of(invoice.eInvoice()),
                invoice.trace().createdAt(),
                invoice.trace().postedAt());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
