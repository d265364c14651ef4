package io.kenh.zbstemplates.rule;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;

/** What a rule made of one happening. */
public enum Outcome implements HasBadge {
    /** For the delay, the date, the end of the quiet hours. */
    WAITING("clock-pause", Tone.INFO),
    /** A message from the template was made; its own state tells the rest. */
    QUEUED("send", Tone.SUCCESS),
    /** Written in the conversation. */
    FREE_FORM("messages", Tone.SUCCESS),
    /** Queued as an e-mail, whose own state tells the rest. */
    BY_MAIL("mail", Tone.SUCCESS),
    WOULD_SEND("test-pipe", Tone.WARNING),
    NOT_SENT("ban", Tone.NEUTRAL),
    NO_RULE("robot-off", Tone.NEUTRAL);

    private final Badge badge;

    Outcome(String icon, Tone tone) {
        this.badge = new Badge("zbs-templates.outcome." + name(), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
