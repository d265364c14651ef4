package io.kenh.sales.order;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** draft → sent → sale; any → cancel; cancel → draft. */
public enum OrderState implements HasBadge {
    DRAFT("pencil", Tone.NEUTRAL),
    SENT("send", Tone.INFO),
    SALE("circle-check", Tone.SUCCESS),
    CANCEL("ban", Tone.DANGER);

    private final Badge badge;

    OrderState(String icon, Tone tone) {
        this.badge = new Badge("sales.state." + token(), tone, icon);
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean quotation() {
        return this == DRAFT || this == SENT;
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
