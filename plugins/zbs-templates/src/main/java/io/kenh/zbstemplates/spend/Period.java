package io.kenh.zbstemplates.spend;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.send.Quotas;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Whole months, as Zalo counts them: from the first day of one to the last day of another. */
public record Period(YearMonth first, YearMonth last) {
    public static final int MOST = 12;
    private static final String TO = "..";

    /** @throws KenhException {@code core.bad-request} when it ends before it begins, or is longer than a year */
    public Period {
        if (first.isAfter(last) || first.until(last, ChronoUnit.MONTHS) >= MOST) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
    }

    public static Period month(YearMonth month) {
        return new Period(month, month);
    }

    /** The last months of which this is the last. */
    public static Period until(YearMonth last, int months) {
        return new Period(last.minusMonths(months - 1L), last);
    }

    /** As {@link #token} writes it. @throws KenhException {@code core.bad-request} */
    public static Period parse(String text) {
        int dots = text.indexOf(TO);
        return dots < 0
                ? month(yearMonth(text))
                : new Period(yearMonth(text.substring(0, dots)), yearMonth(text.substring(dots + TO.length())));
    }

    /** {@code 2026-11}. @throws KenhException {@code core.bad-request} */
    public static YearMonth yearMonth(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    /** {@code 2026-11}, or {@code 2026-09..2026-11}: also how lists filter by it. */
    public String token() {
        return first.equals(last) ? first.toString() : first + TO + last;
    }

    public Instant begin() {
        return start(first);
    }

    /** The first moment after it. */
    public Instant end() {
        return start(last.plusMonths(1));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Quotas.ZALO_ZONE).toInstant();
    }

    public List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(length())
                .toList();
    }

    private int length() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** As many months just before. */
    public Period before() {
        return until(first.minusMonths(1), length());
    }

    /** A whole year that ends with it. */
    public Period year() {
        return until(last, MOST);
    }
}
