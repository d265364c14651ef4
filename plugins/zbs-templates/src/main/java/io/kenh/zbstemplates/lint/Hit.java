package io.kenh.zbstemplates.lint;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a rule is broken.
 *
 * @param message under {@code zbs-templates.lint.}; its fix is the same with {@code .fix}
 * @param field name of the form field
 * @param args fill both texts
 */
record Hit(String message, String field, List<Object> args) {
    static Hit of(String message, String field, Object... args) {
        return new Hit(message, field, List.of(args));
    }

    static Stream<Hit> when(boolean broken, String message, String field, Object... args) {
        return broken ? Stream.of(of(message, field, args)) : Stream.empty();
    }
}
