package io.kenh.invoicing.money;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** How money moved. */
public enum Method implements HasBadge {
    BANK("building-bank"),
    CASH("cash-banknote"),
    OTHER("dots");

    private final Badge badge;

    Method(String icon) {
        this.badge = new Badge("invoicing.method." + name().toLowerCase(Locale.ROOT), Tone.NEUTRAL, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
