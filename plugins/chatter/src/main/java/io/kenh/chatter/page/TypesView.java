package io.kenh.chatter.page;

import io.kenh.chatter.activity.TypeRow;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.Map;

/** @param wrong id of the type whose form has errors, -1 for the new one, 0 for none */
public record TypesView(List<TypeRow> types, long wrong, Form typed) {
    public Form form(TypeRow type) {
        return wrong == type.id()
                ? typed
                : Form.of(Map.of(
                        "name" + key(type), type.label(),
                        "icon" + key(type), type.icon(),
                        "days" + key(type), String.valueOf(type.defaultDays()),
                        "file" + key(type), String.valueOf(type.wantsFile()),
                        "active" + key(type), String.valueOf(type.active())));
    }

    /** Tells the fields of one type from those of the others on the page. */
    private static String key(TypeRow type) {
        return "-" + type.id();
    }

    public Form fresh() {
        return wrong == -1 ? typed : Form.of(Map.of("icon-0", "checklist", "days-0", "1"));
    }
}
