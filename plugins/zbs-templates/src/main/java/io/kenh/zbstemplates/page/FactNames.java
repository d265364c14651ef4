package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;

/** What people call a document's facts: {@code fact.<type>.<name>} of the type's own plugin, or the common name. */
final class FactNames {
    private FactNames() {}

    /** The code name when nobody has named it. */
    static String of(String type, String name) {
        var texts = Current.texts();
        var own = "fact." + type + "." + name;
        var common = "zbs-templates.fact." + name;
        return texts.has(own) ? t(own) : texts.has(common) ? t(common) : name;
    }
}
