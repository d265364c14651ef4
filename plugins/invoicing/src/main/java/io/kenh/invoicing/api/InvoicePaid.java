package io.kenh.invoicing.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money was set against an invoice, or taken off it again.
 *
 * @param key names this settlement: the same one is told with the same key
 * @param undoes key of the settlement that this one takes back, null for none
 * @param source the document the invoice was made from, null for none
 * @param amount whole đồng; negative when a payment was undone
 * @param payment key that the payment was recorded with, such as of {@link Invoices.Earlier}; null for none
 * @param residual still to be paid
 */
public record InvoicePaid(
        long invoiceId,
        long companyId,
        String key,
        @Nullable String undoes,
        String number,
        @Nullable DocRef source,
        long amount,
        LocalDate day,
        @Nullable String payment,
        long residual,
        Instant at)
        implements DomainEvent {}
