package io.kenh.zalosimulator.openapi;

import io.kenh.zalosimulator.platform.ZaloError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** {@code last_interaction_period}: TODAY, YESTERDAY, L7D, L30D or {@code YYYY_MM_DD:YYYY_MM_DD}, in Vietnam's days. */
record Period(boolean limited, Instant from, Instant until) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu_MM_dd");

    static Period of(String text, Instant now) {
        var today = LocalDate.ofInstant(now, VIETNAM);
        return switch (text) {
            case "" -> new Period(false, Instant.EPOCH, now);
            case "TODAY" -> days(today, today);
            case "YESTERDAY" -> days(today.minusDays(1), today.minusDays(1));
            case "L7D" -> days(today.minusDays(6), today);
            case "L30D" -> days(today.minusDays(29), today);
            default -> written(text);
        };
    }

    private static Period written(String text) {
        int colon = text.indexOf(':');
        try {
            return days(
                    LocalDate.parse(text.substring(0, colon), DAY), LocalDate.parse(text.substring(colon + 1), DAY));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            throw ZaloError.invalid("last_interaction_period");
        }
    }

    private static Period days(LocalDate first, LocalDate last) {
        return new Period(
                true,
                first.atStartOfDay(VIETNAM).toInstant(),
                last.plusDays(1).atStartOfDay(VIETNAM).toInstant());
    }
}
