package io.kenh.invoicing.invoice;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** draft → posted; posted → draft while nothing is settled; draft → cancel. */
public enum InvoiceState implements HasBadge {
    DRAFT("pencil", Tone.NEUTRAL),
    POSTED("circle-check", Tone.SUCCESS),
    CANCEL("ban", Tone.DANGER);

    private final Badge badge;

    InvoiceState(String icon, Tone tone) {
        this.badge = new Badge("invoicing.state." + token(), tone, icon);
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
