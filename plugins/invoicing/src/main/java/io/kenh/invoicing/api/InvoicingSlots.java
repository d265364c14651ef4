package io.kenh.invoicing.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.ui.Slot;

/** Places on the pages of invoicing, besides {@link io.kenh.api.ui.DocumentSlots}. */
public final class InvoicingSlots {
    /** Stat buttons under the title of an invoice. */
    public static final Slot<DocRef> INVOICE_STATS = new Slot<>("invoicing.invoice.stats", DocRef.class);

    private InvoicingSlots() {}
}
