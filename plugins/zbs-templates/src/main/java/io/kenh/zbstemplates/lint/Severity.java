package io.kenh.zbstemplates.lint;

import io.kenh.api.ui.Tone;

public enum Severity {
    /** Zalo refuses it: submitting is blocked. */
    ERROR("alert-circle", Tone.DANGER),
    /** A reviewer may refuse it. */
    WARNING("alert-triangle", Tone.WARNING);

    private final String icon;
    private final Tone tone;

    Severity(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }
}
