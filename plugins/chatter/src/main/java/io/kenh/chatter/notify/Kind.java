package io.kenh.chatter.notify;

import io.kenh.api.ui.Tone;

/** Why somebody is told. The text is {@code chatter.news.<name>}. */
public enum Kind {
    MENTION("at", Tone.INFO),
    NOTE("message-circle", Tone.NEUTRAL),
    CHANGE("history", Tone.NEUTRAL),
    STAGE("flag", Tone.NEUTRAL),
    ASSIGNED("user-check", Tone.INFO),
    ACTIVITY("calendar-plus", Tone.INFO),
    DONE("checks", Tone.SUCCESS),
    DUE("calendar-due", Tone.WARNING),
    LATE("alert-triangle", Tone.DANGER);

    private final String icon;
    private final Tone tone;

    Kind(String icon, Tone tone) {
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
