package io.kenh.sales.order;

import java.util.List;

/** The invoices of an order, while something makes them. */
public interface OrderBills {
    /** @param number empty for a draft. @param asked whole đồng it asks for, after its credit notes */
    record Bill(String number, long asked) {}

    /** Those that count. */
    List<Bill> of(long orderId);

    /** Whether there is any, also one that was cancelled or taken back. */
    boolean any(long orderId);
}
