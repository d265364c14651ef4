package io.kenh.zbstemplates.values;

import io.kenh.api.security.Current;
import java.util.Locale;

/** What people call a document's facts: {@code fact.<type>.<name>} of the type's own plugin, or the common name. */
public final class FactNames {
    private FactNames() {}

    /** The words of its code name when nobody has named it. */
    public static String of(String type, String name) {
        var texts = Current.texts();
        var own = "fact." + type + "." + name;
        var common = "zbs-templates.fact." + name;
        return texts.has(own) ? texts.get(own) : texts.has(common) ? texts.get(common) : words(name);
    }

    /** "order_note" is "Order note" to people. */
    private static String words(String name) {
        var words = name.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
