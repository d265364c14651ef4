package io.kenh.chatter.activity;

import io.kenh.api.ui.Tone;
import io.kenh.ui.Badge;
import io.kenh.ui.HasBadge;
import java.time.LocalDate;
import java.util.Locale;

/** How a day stands to today: shown by colour, icon and word. */
public enum Due implements HasBadge {
    LATE("alert-triangle", Tone.DANGER),
    TODAY("calendar-due", Tone.WARNING),
    PLANNED("calendar-event", Tone.SUCCESS);

    private final Badge badge;

    Due(String icon, Tone tone) {
        this.badge = new Badge("chatter.due." + name().toLowerCase(Locale.ROOT), tone, icon);
    }

    public static Due of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return LATE;
        }
        return day.equals(today) ? TODAY : PLANNED;
    }

    @Override
    public Badge badge() {
        return badge;
    }
}
