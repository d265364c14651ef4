package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.limit.LimitSet;
import java.text.Normalizer;
import java.util.Collection;
import java.util.stream.Stream;

/** Checks of lengths and counts that many rules share. */
final class Sizes {
    private Sizes() {}

    /** Characters as people count them: one for an accented letter, however it was typed. */
    static int length(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length());
    }

    /** Between the limits {@code <limit>.min} and {@code <limit>.max}. An empty text is missing. */
    static Stream<Hit> text(LimitSet limits, String limit, String field, String text) {
        int min = limits.count(limit + ".min");
        int length = length(text.strip());
        if (length == 0 && min > 0) {
            return Stream.of(Hit.of("missing", field));
        }
        return length < min
                ? Stream.of(Hit.of("too-short", field, min, length, min - length))
                : longest(limits, limit + ".max", field, text);
    }

    static Stream<Hit> longest(LimitSet limits, String limit, String field, String text) {
        int max = limits.count(limit);
        int length = length(text.strip());
        return Hit.when(length > max, "too-long", field, max, length, length - max);
    }

    static Stream<Hit> most(LimitSet limits, String limit, String field, int count) {
        int max = limits.count(limit);
        return Hit.when(count > max, "too-many", field, max, count, count - max);
    }

    static Stream<Hit> least(LimitSet limits, String limit, String field, int count) {
        int min = limits.count(limit);
        return Hit.when(count < min, "too-few", field, min, count, min - count);
    }

    static Stream<Hit> params(LimitSet limits, String limit, String field, Collection<String> texts) {
        int max = limits.count(limit);
        int count =
                texts.stream().mapToInt(text -> Placeholders.in(text).size()).sum();
        return Hit.when(count > max, "too-many-params", field, max, count, count - max);
    }

    static Stream<Hit> fixed(String field, String text) {
        return Hit.when(!Placeholders.in(text).isEmpty(), "fixed", field);
    }
}
