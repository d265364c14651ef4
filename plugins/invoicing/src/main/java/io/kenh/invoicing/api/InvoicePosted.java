package io.kenh.invoicing.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note became binding.
 *
 * @param source the document it was made from, null for none
 * @param total whole đồng, negative for a credit note
 */
public record InvoicePosted(
        long invoiceId,
        long companyId,
        String number,
        @Nullable DocRef source,
        long total,
        Instant at) implements DomainEvent {}
