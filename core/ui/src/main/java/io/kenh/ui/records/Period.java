package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.Locale;

/** How dates are put together. */
enum Period {
    DAY,
    MONTH,
    QUARTER,
    YEAR;

    static Period of(String text) {
        for (var period : values()) {
            if (period.id().equals(text)) {
                return period;
            }
        }
        return MONTH;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** As {@link Span} reads it. */
    String token(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + "-Q" + quarter(start);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    String label(LocalDate start) {
        return switch (this) {
            case DAY -> Kit.date(start);
            case MONTH -> t("ui.records.month-name", start.getMonthValue(), String.valueOf(start.getYear()));
            case QUARTER -> t("ui.records.quarter-name", quarter(start), String.valueOf(start.getYear()));
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    private static int quarter(LocalDate start) {
        return (start.getMonthValue() - 1) / 3 + 1;
    }

    Period coarser() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
