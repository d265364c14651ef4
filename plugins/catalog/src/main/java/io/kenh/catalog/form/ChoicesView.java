package io.kenh.catalog.form;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Set;

/** Several checkboxes of one name. */
public record ChoicesView(
        Form form, String name, String legend, String help, List<Option> options, Set<String> chosen) {
    public boolean checked(Option option) {
        return chosen.contains(option.value());
    }
}
