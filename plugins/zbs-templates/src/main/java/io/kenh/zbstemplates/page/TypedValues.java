package io.kenh.zbstemplates.page;

import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.send.Composed;
import java.util.Map;

/** What a person typed on the page of a template's message, for other ways to send its words. */
public final class TypedValues {
    private TypedValues() {}

    /** Parameter name to text, where the document leaves it open. */
    public static Map<String, String> of(Composed said, Form form) {
        var typed = OpenValue.typed(said.template().content(), form);
        said.template().content().params().stream()
                .filter(param -> !said.values().open(param))
                .forEach(param -> typed.remove(param.name()));
        return typed;
    }
}
