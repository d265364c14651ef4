package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.form.Option;
import java.util.Arrays;
import java.util.List;

/** Options of selects, by the names of enums. */
public final class Choices {
    private Choices() {}

    /** @param prefix of text keys: {@code zbs-templates.type} */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> new Option(one.name(), t(prefix + "." + one.name())))
                .toList();
    }
}
