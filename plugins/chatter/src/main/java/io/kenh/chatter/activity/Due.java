package io.kenh.chatter.activity;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.Locale;

/** How a day stands to today: shown by colour, icon and word. */
public enum Due {
    LATE("alert-triangle", Tone.DANGER),
    TODAY("calendar-due", Tone.WARNING),
    PLANNED("calendar-event", Tone.SUCCESS);

    private final String icon;
    private final Tone tone;

    Due(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public static Due of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return LATE;
        }
        return day.equals(today) ? TODAY : PLANNED;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public String label() {
        return Kit.t("chatter.due." + name().toLowerCase(Locale.ROOT));
    }
}
