package io.kenh.crm.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When the leads were made; named as lists name it. */
enum Period {
    MONTH,
    QUARTER,
    YEAR,
    ALL;

    static Period of(@Nullable String token) {
        return Arrays.stream(values())
                .filter(one -> one.token().equals(token))
                .findFirst()
                .orElse(YEAR);
    }

    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key. */
    String label() {
        return "crm.report.period." + token();
    }

    LocalDate start(LocalDate today) {
        return switch (this) {
            case MONTH -> today.withDayOfMonth(1);
            case QUARTER -> today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> today.withDayOfYear(1);
            case ALL -> LocalDate.of(1970, 1, 1);
        };
    }
}
