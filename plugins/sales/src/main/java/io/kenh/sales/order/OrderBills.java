package io.kenh.sales.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The invoices of an order, while something makes them. */
public interface OrderBills {
    /** @param number empty for a draft. @param asked whole đồng it asks for, after its credit notes */
    record Bill(String number, long asked) {}

    /** Those that count, by the ids of the orders, in one query. Orders without any are absent. */
    Map<Long, List<Bill>> of(Collection<Long> orders);

    /** Whether there is any, also one that was cancelled or taken back. */
    boolean any(long orderId);
}
