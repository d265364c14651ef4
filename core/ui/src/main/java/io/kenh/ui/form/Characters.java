package io.kenh.ui.form;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import java.util.List;
import java.util.Map;

/** The one character no text of ours may hold: databases refuse U+0000, and nobody types it. */
public final class Characters {
    private Characters() {}

    public static boolean bad(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** @throws KenhException {@code core.invalid}, naming the field */
    public static void check(Map<String, List<String>> values) {
        values.forEach((name, all) -> {
            if (bad(name) || all.stream().anyMatch(Characters::bad)) {
                throw refusal(name);
            }
        });
    }

    public static KenhException refusal(String field) {
        var name = field.replace("\0", "");
        return new KenhException(CoreError.INVALID, Map.of(name, Current.texts().get("ui.form.characters", name)));
    }
}
