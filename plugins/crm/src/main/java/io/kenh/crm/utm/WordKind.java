package io.kenh.crm.utm;

import java.util.Locale;

/** What tells where business comes from. */
public enum WordKind {
    MEDIUM,
    SOURCE,
    CAMPAIGN;

    /** As addresses and texts call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
