package io.kenh.zbstemplates.rule;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** How far a rule may go. */
public enum RuleState implements HasBadge {
    OFF("player-stop", Tone.NEUTRAL),
    /** Decides and writes down, sends nothing. */
    DRY("test-pipe", Tone.WARNING),
    ON("player-play", Tone.SUCCESS);

    private final Badge badge;

    RuleState(String icon, Tone tone) {
        this.badge = new Badge("zbs-templates.rule-state." + name(), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
