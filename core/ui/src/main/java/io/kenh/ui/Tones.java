package io.kenh.ui;

import io.kenh.api.ui.Tone;
import java.util.Locale;

/** How a tone looks: never by colour alone. */
public final class Tones {
    private Tones() {}

    public static String icon(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "message-circle";
            case INFO -> "info-circle";
            case SUCCESS -> "circle-check";
            case WARNING -> "alert-triangle";
            case DANGER -> "alert-circle";
        };
    }

    /** CSS classes. */
    public static String css(Tone tone) {
        return "tone tone-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
