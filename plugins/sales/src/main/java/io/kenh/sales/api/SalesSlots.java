package io.kenh.sales.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.ui.Slot;

/** Places on the pages of sales, besides {@link io.kenh.api.ui.DocumentSlots}. */
public final class SalesSlots {
    /** Stat buttons under the title of an order: invoices, deliveries. */
    public static final Slot<DocRef> ORDER_STATS = new Slot<>("sales.order.stats", DocRef.class);

    /** Buttons beside the mass actions of the lists; they post the checked {@code ids} to their {@code formaction}. The model is the list's path. */
    public static final Slot<String> LIST_ACTIONS = new Slot<>("sales.orders.actions", String.class);

    private SalesSlots() {}
}
