package io.kenh.zbstemplates.lint;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

public enum Severity implements HasBadge {
    /** Zalo refuses it: submitting is blocked. */
    ERROR("alert-circle", Tone.DANGER),
    /** A reviewer may refuse it. */
    WARNING("alert-triangle", Tone.WARNING);

    private final Badge badge;

    Severity(String icon, Tone tone) {
        this.badge = new Badge("zbs-templates.severity." + name(), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
