package io.kenh.api.data;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of a document that a template may show. {@code sample} is what a preview shows without a document. */
public record Fact<T>(Kind kind, Function<T, @Nullable Object> value, String sample) {
    public enum Kind {
        TEXT,
        NUMBER,
        /** {@code Long} in the currency's smallest unit; VND has no decimals, so đồng. */
        MONEY,
        DATE,
        DATE_TIME,
        URL,
        PHONE
    }
}
