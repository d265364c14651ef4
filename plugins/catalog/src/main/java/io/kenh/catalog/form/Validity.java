package io.kenh.catalog.form;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when until when something counts, in words. */
public final class Validity {
    private Validity() {}

    /** Empty when it always does. */
    public static String text(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null) {
            return t("catalog.dates.between", date(from), date(until));
        }
        return from != null
                ? t("catalog.dates.from", date(from))
                : until != null ? t("catalog.dates.until", date(until)) : "";
    }
}
