package io.kenh.invoicing.invoice;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** What has become of the money of a posted document. */
public enum PaymentState implements HasBadge {
    NOT_PAID("clock", Tone.WARNING),
    PARTIAL("progress", Tone.INFO),
    /** All of it was recorded; the bank's statement has yet to show some. */
    IN_PAYMENT("hourglass", Tone.INFO),
    PAID("circle-check", Tone.SUCCESS),
    /** Taken back as a whole by credit notes. */
    REVERSED("receipt-refund", Tone.NEUTRAL),
    /** Still owed, but held back, as while it is disputed: nobody is asked to pay, no payment is taken. */
    BLOCKED("hand-stop", Tone.DANGER),
    /** It is not posted: nobody owes anything. */
    NONE("minus", Tone.NEUTRAL);

    private final Badge badge;

    PaymentState(String icon, Tone tone) {
        this.badge = new Badge("invoicing.payment-state." + token(), tone, icon);
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Something is still to be paid. */
    public boolean open() {
        return asked() || this == BLOCKED;
    }

    /** The other side can be asked to pay. */
    public boolean asked() {
        return this == NOT_PAID || this == PARTIAL;
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
