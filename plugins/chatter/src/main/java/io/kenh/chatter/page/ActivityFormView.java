package io.kenh.chatter.page;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/**
 * Planning an activity or moving one.
 *
 * @param action where it is sent
 * @param dues default due day of each type, by its id: a new one starts with it
 */
public record ActivityFormView(
        String title,
        String action,
        Form form,
        List<Option> types,
        List<Option> people,
        List<DueOf> dues,
        boolean fresh) {
    public record DueOf(long type, String day) {}
}
