package io.kenh.sales.api;

import io.kenh.api.data.DocRef;
import io.kenh.catalog.api.Totals;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quotations and orders: {@code host.services().get(Orders.class)}. Only what the actor may read is found. */
public interface Orders {
    /**
     * What a new quotation starts with.
     *
     * @param source the document it is made from, null for none
     * @param origin the same in words, may be empty
     */
    record Draft(long partnerId, String origin, @Nullable DocRef source, List<DraftLine> lines) {}

    /** @param unitPrice null: by the customer's price list */
    record DraftLine(
            long productId, BigDecimal quantity, @Nullable BigDecimal unitPrice) {}

    Optional<OrderRef> find(long id);

    /** One query for many. Unknown ids are absent. */
    Map<Long, OrderRef> find(Collection<Long> ids);

    /** The document an order was made from. */
    Optional<DocRef> source(long id);

    /** Orders made from this document, the newest first, at most 20. */
    List<OrderRef> of(DocRef source);

    /**
     * A draft with the actor as salesperson, in the company of its source.
     *
     * @throws io.kenh.api.error.KenhException {@code core.forbidden}, {@code core.not-found} for an unknown customer or product
     */
    OrderRef create(Draft draft);

    /** What its lines add up to, by tax. */
    Optional<Totals> totals(long id);
}
