package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Choices from what the company has. */
public final class Choices {
    private Choices() {}

    /** Several checkboxes of one name. */
    public record ChoicesView(String name, String legend, String help, List<Option> options, Set<String> chosen) {}

    public static Content checks(Form form, String name, String legend, String help, List<Option> options) {
        return new StaticTemplates()
                .setupChoices(new ChoicesView(name, legend, help, options, Set.copyOf(form.values(name))));
    }

    /** With "none" before them. @param none text key */
    public static List<Option> orNone(String none, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", t(none)));
        all.addAll(options);
        return all;
    }

    public static Set<Long> ids(Form form, String name) {
        var ids = new LinkedHashSet<Long>();
        form.values(name).stream()
                .filter(value -> value.matches("[1-9]\\d{0,17}"))
                .forEach(value -> ids.add(Long.valueOf(value)));
        return ids;
    }

    /** Null when nothing, or no id, is chosen. */
    public static @Nullable Long id(Form form, String name) {
        return ids(form, name).stream().findFirst().orElse(null);
    }
}
