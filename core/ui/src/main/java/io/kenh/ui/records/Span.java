package io.kenh.ui.records;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days: {@code 2026-11-20}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, {@code today}, {@code week}, {@code month}, {@code
 * quarter}, {@code year}, {@code last-30}, or {@code from..to} of these, either side open.
 *
 * @param to the day after the last
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws KenhException {@code core.bad-request} */
    static Span parse(String text, LocalDate today) {
        try {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return one(text, today);
            }
            var from = text.substring(0, dots);
            var to = text.substring(dots + 2);
            return new Span(
                    from.isEmpty() ? null : one(from, today).from(),
                    to.isEmpty() ? null : one(to, today).to());
        } catch (DateTimeException | NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    private static Span one(String text, LocalDate today) {
        var quarterStart = Period.QUARTER.start(today);
        return switch (text) {
            case "today" -> new Span(today, today.plusDays(1));
            case "yesterday" -> new Span(today.minusDays(1), today);
            case "week" -> {
                var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Span(monday, monday.plusDays(7));
            }
            case "month" -> of(Period.MONTH, today);
            case "last-month" -> of(Period.MONTH, today.minusMonths(1));
            case "quarter" -> of(Period.QUARTER, quarterStart);
            case "year" -> of(Period.YEAR, today);
            case "last-30" -> new Span(today.minusDays(29), today.plusDays(1));
            default -> written(text);
        };
    }

    private static Span written(String text) {
        if (text.matches("\\d{4}")) {
            return of(Period.YEAR, LocalDate.of(Integer.parseInt(text), 1, 1));
        }
        if (text.matches("\\d{4}-Q[1-4]")) {
            int month = (text.charAt(6) - '1') * 3 + 1;
            return of(Period.QUARTER, LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, 1));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return of(Period.MONTH, LocalDate.parse(text + "-01"));
        }
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new DateTimeException(text);
        }
        return of(Period.DAY, LocalDate.parse(text));
    }

    private static Span of(Period period, LocalDate day) {
        var start = period.start(day);
        return new Span(start, period.next(start));
    }

    Optional<LocalDate> first() {
        return Optional.ofNullable(from);
    }

    Optional<LocalDate> after() {
        return Optional.ofNullable(to);
    }
}
