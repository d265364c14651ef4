package io.kenh.zbstemplates.rule;

import io.kenh.api.ui.Tone;

/** How far a rule may go. */
public enum RuleState {
    OFF("player-stop", Tone.NEUTRAL),
    /** Decides and writes down, sends nothing. */
    DRY("test-pipe", Tone.WARNING),
    ON("player-play", Tone.SUCCESS);

    private final String icon;
    private final Tone tone;

    RuleState(String icon, Tone tone) {
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
        return "zbs-templates.rule-state." + name();
    }
}
