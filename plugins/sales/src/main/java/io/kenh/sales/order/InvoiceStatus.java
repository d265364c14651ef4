package io.kenh.sales.order;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** How far an order is invoiced. */
public enum InvoiceStatus implements HasBadge {
    /** There is nothing to invoice: not confirmed, without an amount, or what is left is to be delivered first. */
    NOTHING("minus", Tone.NEUTRAL),
    TO_INVOICE("file-dollar", Tone.WARNING),
    INVOICED("circle-check", Tone.SUCCESS),
    /** More was delivered than was ordered and invoiced: to be sold, too. */
    UPSELLING("trending-up", Tone.INFO);

    private final Badge badge;

    InvoiceStatus(String icon, Tone tone) {
        this.badge = new Badge("sales.invoice-status." + token(), tone, icon);
    }

    static InvoiceStatus of(OrderState state, Sums sums) {
        if (state != OrderState.SALE || sums.total() <= 0) {
            return NOTHING;
        }
        if (sums.invoiced() < sums.billable()) {
            return TO_INVOICE;
        }
        if (sums.overDelivered()) {
            return UPSELLING;
        }
        return sums.invoiced() >= sums.total() ? INVOICED : NOTHING;
    }

    /** As programs call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
