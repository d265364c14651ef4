package io.kenh.ui;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import io.kenh.api.security.Current;
import java.time.Duration;
import java.time.Instant;

/** How long ago, in one unit; older than a week it is a date. {@code kenh.js} follows the same steps. */
final class Ago {
    private static final Duration WEEK = Duration.ofDays(7);

    private Ago() {}

    static String text(Instant at, Instant now) {
        var distance = Duration.between(at, now);
        var length = distance.abs();
        if (length.compareTo(WEEK) >= 0) {
            return Formats.date(at.atZone(Current.zone()).toLocalDate());
        }
        var formatter = RelativeDateTimeFormatter.getInstance(ULocale.forLocale(Current.locale()));
        if (length.toSeconds() < 60) {
            return formatter.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        var direction = distance.isNegative() ? Direction.NEXT : Direction.LAST;
        if (length.toMinutes() < 60) {
            return formatter.format((double) length.toMinutes(), direction, RelativeUnit.MINUTES);
        }
        if (length.toHours() < 24) {
            return formatter.format((double) length.toHours(), direction, RelativeUnit.HOURS);
        }
        return formatter.format((double) length.toDays(), direction, RelativeUnit.DAYS);
    }
}
