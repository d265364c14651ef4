package io.kenh.sales.order;

import java.util.List;

/** The invoices of an order, while something makes them. */
@FunctionalInterface
public interface OrderBills {
    /** @param number empty for a draft. @param asked whole đồng it asks for, after its credit notes */
    record Bill(String number, long asked) {}

    /** Those that count. */
    List<Bill> of(long orderId);
}
