package io.kenh.invoicing.journal;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** What is entered in a journal. */
public enum JournalKind implements HasBadge {
    /** Invoices and credit notes. */
    SALE("file-dollar"),
    BANK("building-bank"),
    CASH("cash-banknote");

    private final Badge badge;

    JournalKind(String icon) {
        this.badge = new Badge("invoicing.journal.kind." + token(), Tone.NEUTRAL, icon);
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
