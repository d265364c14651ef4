package io.kenh.ui.records;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Values as addresses spell them. */
final class Values {
    private Values() {}

    static String token(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** @throws KenhException {@code core.bad-request} when it is not such a value */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the constant is looked up in the enum it is returned as
    static Comparable<Object> parse(Class<?> type, String text) {
        try {
            Object value;
            if (type == String.class) {
                value = text;
            } else if (type == Long.class || type == long.class) {
                value = Long.parseLong(text);
            } else if (type == Integer.class || type == int.class) {
                value = Integer.parseInt(text);
            } else if (type == BigDecimal.class) {
                value = decimal(text);
            } else if (type == LocalDate.class) {
                value = LocalDate.parse(text);
            } else if (type == Instant.class) {
                value = Instant.parse(text);
            } else if (type == Boolean.class || type == boolean.class) {
                value = Boolean.parseBoolean(text);
            } else if (type.isEnum()) {
                value = Enum.valueOf((Class) type, text);
            } else {
                throw new IllegalStateException("a column of " + type + " cannot be compared");
            }
            return (Comparable<Object>) value;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    /** A text as a filter's value: commas and tildes mean something there. */
    static String escaped(String text) {
        var escaped = text.replace("%", "%25").replace(",", "%2C").replace("~", "%7E");
        return escaped.equals(State.NONE) ? "%2D" : escaped;
    }

    static String unescaped(String value) {
        return value.replace("%2D", State.NONE)
                .replace("%7E", "~")
                .replace("%2C", ",")
                .replace("%25", "%");
    }

    private static BigDecimal decimal(String text) {
        // "1e999999999" is short to write and long to compute with.
        if (text.length() > 30 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
