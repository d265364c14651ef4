package io.kenh.sales.order;

import java.util.Locale;

/** draft → sent → sale; any → cancel; cancel → draft. */
public enum OrderState {
    DRAFT,
    SENT,
    SALE,
    CANCEL;

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
