package io.kenh.crm.lead;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** A lead is somebody who may want something; an opportunity is followed up in the pipeline. */
public enum LeadKind implements HasBadge {
    LEAD(Tone.NEUTRAL, "user-question"),
    OPPORTUNITY(Tone.INFO, "target-arrow");

    private final Badge badge;

    LeadKind(Tone tone, String icon) {
        this.badge = new Badge("crm.kind." + token(), tone, icon);
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
