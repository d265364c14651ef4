package io.kenh.chatter.notify;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** Why somebody is told; the words are the sentence about one document. */
public enum Kind implements HasBadge {
    MENTION("at", Tone.INFO),
    NOTE("message-circle", Tone.NEUTRAL),
    CHANGE("history", Tone.NEUTRAL),
    STAGE("flag", Tone.NEUTRAL),
    ASSIGNED("user-check", Tone.INFO),
    ALERT("alert-circle", Tone.WARNING),
    ACTIVITY("calendar-plus", Tone.INFO),
    DONE("checks", Tone.SUCCESS),
    DUE("calendar-due", Tone.WARNING),
    LATE("alert-triangle", Tone.DANGER);

    private final Badge badge;

    Kind(String icon, Tone tone) {
        this.badge = new Badge("chatter.news." + name().toLowerCase(Locale.ROOT), tone, icon);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
