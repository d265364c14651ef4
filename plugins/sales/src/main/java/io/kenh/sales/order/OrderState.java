package io.kenh.sales.order;

import io.kenh.api.ui.Tone;
import java.util.Locale;

/** draft → sent → sale; any → cancel; cancel → draft. */
public enum OrderState {
    DRAFT(Tone.NEUTRAL, "pencil"),
    SENT(Tone.INFO, "send"),
    SALE(Tone.SUCCESS, "circle-check"),
    CANCEL(Tone.DANGER, "ban");

    private final Tone tone;
    private final String icon;

    OrderState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    /** Name of a Tabler icon. */
    public String icon() {
        return icon;
    }

    /** As programs and message templates call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key. */
    public String label() {
        return "sales.state." + token();
    }

    public boolean quotation() {
        return this == DRAFT || this == SENT;
    }
}
