package io.kenh.helpdesk.rest.setup;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.setup.Setup;
import io.kenh.ui.form.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a program writes, as the fields of the form that people fill: both are checked by the same rules. */
record Fields(Map<String, String> values, Map<String, List<String>> several) {
    /** Of an enumeration, as forms send it. */
    static String choice(@Nullable String said, String now) {
        return Objects.requireNonNullElse(said, now).toUpperCase(Locale.ROOT);
    }

    static String flag(@Nullable Boolean said, boolean now) {
        return Boolean.toString(Objects.requireNonNullElse(said, now));
    }

    /** @param said 0: none */
    static String id(@Nullable Long said, @Nullable Long now) {
        var id = said == null ? now : said;
        return id == null || id == 0 ? "" : id.toString();
    }

    static List<String> ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    /**
     * @param id null for a new one
     * @param names what programs call fields, where forms call them otherwise
     * @return its id
     * @throws KenhException {@code core.invalid} with the fields
     */
    long save(Setup setup, @Nullable Long id, int version, Map<String, String> names) {
        var form = Form.of(values, several);
        long saved = setup.save(id, version, form);
        if (form.hasErrors()) {
            var errors = new HashMap<String, String>();
            form.errors().forEach((field, text) -> errors.put(names.getOrDefault(field, field), text));
            throw new KenhException(CoreError.INVALID, errors);
        }
        return saved;
    }
}
