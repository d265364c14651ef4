package io.kenh.invoicing.invoice;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

public enum InvoiceKind implements HasBadge {
    INVOICE("", "file-dollar", Tone.NEUTRAL),
    CREDIT_NOTE("R", "receipt-refund", Tone.WARNING);

    private final String prefix;
    private final Badge badge;

    InvoiceKind(String prefix, String icon, Tone tone) {
        this.prefix = prefix;
        this.badge = new Badge("invoicing.kind." + token(), tone, icon);
    }

    /** What its numbers start with. @param code the journal's */
    String series(String code) {
        return prefix + code;
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its amounts count for in sums. */
    int sign() {
        return this == INVOICE ? 1 : -1;
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
