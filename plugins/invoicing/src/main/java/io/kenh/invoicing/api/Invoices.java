package io.kenh.invoicing.api;

import io.kenh.api.data.DocRef;
import io.kenh.catalog.api.lines.FilledLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invoices: {@code host.services().get(Invoices.class)}. Only what the actor's companies have is found. */
public interface Invoices {
    /** What an invoice asks for. */
    enum Purpose {
        REGULAR,
        /** A part in advance, which the regular invoice takes off again. */
        DOWN_PAYMENT
    }

    /**
     * @param address empty: none
     * @param paymentTerm as it was agreed, in words or as invoices write it; may be empty. What is not understood is said on the invoice
     * @param source the document it is made from, null for none
     * @param origin the same in words, may be empty
     * @param lines with their prices and taxes, whatever the catalogue says today; their sums are counted anew. The id of one is that of
     *     the line of the source it asks for, see {@link #asked}; null for none
     */
    record Draft(
            long partnerId,
            String address,
            String customerReference,
            String paymentTerm,
            @Nullable Long salespersonId,
            String origin,
            @Nullable DocRef source,
            Purpose purpose,
            List<FilledLine> lines) {
        public Draft {
            lines = List.copyOf(lines);
        }
    }

    Optional<InvoiceRef> find(long id);

    /** Invoices and credit notes made from this document, the oldest first, at most 50. */
    List<InvoiceRef> of(DocRef source);

    /** The same of many documents of one type, by their ids, in one query. Those without any are absent. */
    default Map<Long, List<InvoiceRef>> of(String sourceType, Collection<Long> sourceIds) {
        return sourceIds.stream()
                .distinct()
                .map(id -> Map.entry(id, of(new DocRef(sourceType, id))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The lines of an invoice, to take them off another. */
    List<FilledLine> lines(long id);

    /**
     * A quantity of a line of the source.
     *
     * @param quantity below zero where a posted credit note takes it back from the invoice
     * @param unitId in which it is counted, null for none
     */
    record Asked(
            long invoiceId,
            long sourceLine,
            BigDecimal quantity,
            @Nullable Long unitId) {}

    /** What quantities the invoices of this document ask for that count, drafts among them. What was taken back by amount has none. */
    List<Asked> asked(DocRef source);

    /**
     * Whether what {@link InvoicePaid} told of was not taken back since: events of one invoice may come in any order.
     *
     * @param key of the event
     */
    boolean stands(long invoiceId, String key);

    /**
     * Money that came for a document before it had an invoice.
     *
     * @param key names it, with the name of the plugin in front: the same one is told with the same key
     * @param amount whole đồng, as it is known now; 0 for what did not come after all
     */
    record Earlier(String key, long amount, LocalDate day, String memo) {}

    /**
     * Sets money that came earlier against a posted invoice, as far as that is open. What is left of it is the customer's credit, and goes
     * against the next invoice it is told for. Told again it changes nothing; told with another amount it is corrected, first in what is
     * left of it, then on the invoices it was set against; undone on an invoice it does not come back.
     */
    void settle(long invoiceId, List<Earlier> money);

    /** What the company's payment terms are called; these words are understood in a {@link Draft}. */
    List<String> paymentTerms();

    /**
     * A draft, in the company of its source.
     *
     * @throws io.kenh.api.error.KenhException {@code core.forbidden}, {@code core.invalid} for an unknown customer
     */
    InvoiceRef create(Draft draft);
}
