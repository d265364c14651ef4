package io.kenh.zbstemplates.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON of the platform, read leniently: numbers come as text and text as numbers. Nothing here throws. */
public record Json(@Nullable Object value) {
    public static Json of(@Nullable Object value) {
        return new Json(value);
    }

    public Json at(String name) {
        return value instanceof Map<?, ?> map ? of(map.get(name)) : of(null);
    }

    /** Scalars as text; "" for everything else. */
    public String text(String name) {
        return switch (at(name).value) {
            case String text -> text.strip();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case null, default -> "";
        };
    }

    public @Nullable Long number(String name) {
        try {
            var text = text(name);
            return text.isEmpty() || text.length() > 30 ? null : new BigDecimal(text).longValue();
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    public boolean flag(String name) {
        return text(name).equalsIgnoreCase("true");
    }

    public List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::of).toList() : List.of();
    }
}
