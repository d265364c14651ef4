package io.kenh.catalog.rest;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Query parameters; a bad one is a bad request. */
final class Numbers {
    private static final int LONGEST = 20;

    private Numbers() {}

    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    /** Digits with a point: no exponents, which could ask for a number of any size. */
    static BigDecimal decimal(String text) {
        if (text.length() > LONGEST || !text.matches("-?\\d+(\\.\\d+)?")) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        return new BigDecimal(text);
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }
}
