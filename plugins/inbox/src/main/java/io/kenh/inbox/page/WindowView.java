package io.kenh.inbox.page;

import io.kenh.api.ui.Tone;
import io.kenh.inbox.api.Window;
import io.kenh.inbox.text.TimeLeft;
import io.kenh.ui.Kit;
import java.time.Instant;
import java.util.Locale;

/** Whether one may write, and what it costs, in words. {@code left} is empty when the phase has no end. */
public record WindowView(Window.Phase phase, Tone tone, String icon, String word, String left, Window window) {
    static WindowView of(Window window, Instant now) {
        var word = Kit.t("inbox.window." + window.phase().name().toLowerCase(Locale.ROOT));
        var end = window.phase() == Window.Phase.CHARGED ? window.closesAt() : window.phaseEnds();
        var left = window.open() && end != null ? TimeLeft.text(end, now) : "";
        return switch (window.phase()) {
            case FREE -> new WindowView(window.phase(), Tone.SUCCESS, "clock", word, left, window);
            case CHARGED -> new WindowView(window.phase(), Tone.WARNING, "coins", word, left, window);
            case CLOSED, UNKNOWN -> new WindowView(window.phase(), Tone.DANGER, "lock", word, "", window);
            case BLOCKED -> new WindowView(window.phase(), Tone.DANGER, "ban", word, "", window);
            case ALWAYS -> new WindowView(window.phase(), Tone.NEUTRAL, "", word, "", window);
        };
    }

    public boolean open() {
        return window.open();
    }

    /** Nothing to say of a channel without a window. */
    public boolean silent() {
        return phase == Window.Phase.ALWAYS;
    }

    /** For a row of the list, where room is short. */
    public String badge() {
        if (phase == Window.Phase.CLOSED) {
            return Kit.t("inbox.window.closed.short");
        }
        return left.isEmpty() ? word : left;
    }
}
