package io.kenh.chatterbridge.link;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.util.Locale;

/** What a link does now; follows from the account's switch, the document, and the other links of the conversation. */
public enum LinkState implements HasBadge {
    /** What is said comes here. */
    COPYING(Tone.SUCCESS, "message-share"),
    /** Another document of the conversation gets it. */
    WAITING(Tone.INFO, "clock"),
    /** The document is closed. */
    STOPPED(Tone.NEUTRAL, "snowflake"),
    /** The document is another customer's than the conversation, and nobody linked it all the same. */
    OTHER(Tone.WARNING, "user-off"),
    /** The account is switched off. */
    OFF(Tone.WARNING, "plug-connected-x");

    private final Badge badge;

    LinkState(Tone tone, String icon) {
        this.badge = new Badge("chatter-bridge.state." + token(), tone, icon);
    }

    /** As programs call it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
