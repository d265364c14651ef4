package io.kenh.invoicing.invoice;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Days that books are kept of. What is further away is mistyped, and its year would stand in a number for ever. */
public final class Days {
    private static final int BACK = 10;
    private static final int AHEAD = 1;

    private Days() {}

    /** What is wrong with a day; empty when it can be. */
    public static Optional<String> wrong(LocalDate day, LocalDate today) {
        var first = today.minusYears(BACK);
        var last = today.plusYears(AHEAD);
        return day.isBefore(first) || day.isAfter(last)
                ? Optional.of(t("invoicing.error.day", Kit.date(first), Kit.date(last)))
                : Optional.empty();
    }

    /** @throws KenhException {@code core.invalid}, naming the field and both ends */
    public static void require(String field, LocalDate day, LocalDate today) {
        wrong(day, today).ifPresent(text -> {
            throw new KenhException(CoreError.INVALID, Map.of(field, text));
        });
    }
}
