package io.kenh.sales.order;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** How far an order is invoiced. */
public enum InvoiceStatus implements HasBadge {
    /** There is nothing to invoice: not confirmed, or without an amount. */
    NOTHING("minus", Tone.NEUTRAL),
    TO_INVOICE("file-dollar", Tone.WARNING),
    INVOICED("circle-check", Tone.SUCCESS);

    private final Badge badge;

    InvoiceStatus(String icon, Tone tone) {
        this.badge = new Badge("sales.invoice-status." + token(), tone, icon);
    }

    static InvoiceStatus of(OrderState state, long total, long invoiced) {
        if (state != OrderState.SALE || total == 0) {
            return NOTHING;
        }
        return invoiced < total ? TO_INVOICE : INVOICED;
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
