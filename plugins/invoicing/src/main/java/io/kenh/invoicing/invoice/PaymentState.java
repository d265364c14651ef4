package io.kenh.invoicing.invoice;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

public enum PaymentState implements HasBadge {
    NOT_PAID("clock", Tone.WARNING),
    PARTIAL("progress", Tone.INFO),
    PAID("circle-check", Tone.SUCCESS),
    /** Taken back as a whole by credit notes. */
    REVERSED("receipt-refund", Tone.NEUTRAL);

    private final Badge badge;

    PaymentState(String icon, Tone tone) {
        this.badge = new Badge("invoicing.payment-state." + token(), tone, icon);
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean open() {
        return this == NOT_PAID || this == PARTIAL;
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
