package io.kenh.zbstemplates.rule;

import io.kenh.api.ui.Tone;

/** What a rule made of one happening. */
public enum Outcome {
    /** For the delay, the date, the end of the quiet hours. */
    WAITING("clock-pause", Tone.INFO),
    /** A message from the template was made; its own state tells the rest. */
    QUEUED("send", Tone.SUCCESS),
    /** Written in the conversation. */
    FREE_FORM("messages", Tone.SUCCESS),
    WOULD_SEND("test-pipe", Tone.WARNING),
    NOT_SENT("ban", Tone.NEUTRAL),
    NO_RULE("robot-off", Tone.NEUTRAL);

    private final String icon;
    private final Tone tone;

    Outcome(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public String key() {
        return "zbs-templates.outcome." + name();
    }
}
