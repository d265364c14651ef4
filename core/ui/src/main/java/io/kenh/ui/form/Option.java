package io.kenh.ui.form;

import static io.kenh.ui.Kit.t;

import java.util.Arrays;
import java.util.List;

/** One choice of a select. */
public record Option(String value, String label) {
    /** The values of an enum. @param prefix before their names it makes text keys: {@code catalog.scope} */
    public static <E extends Enum<E>> List<Option> all(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(value.name(), t(prefix + "." + value.name())))
                .toList();
    }
}
