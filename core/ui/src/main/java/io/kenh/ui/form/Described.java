package io.kenh.ui.form;

import org.jspecify.annotations.Nullable;

/** Ties an input to the words about it. */
public final class Described {
    private Described() {}

    /** Ids for {@code aria-describedby}, the error first; null when there is nothing to say. */
    public static @Nullable String by(Form form, Field field) {
        var ids = new StringBuilder();
        if (form.errorOf(field.name()).isPresent()) {
            ids.append(field.errorId());
        }
        if (!field.help().isEmpty()) {
            ids.append(ids.isEmpty() ? "" : " ").append(field.helpId());
        }
        return ids.isEmpty() ? null : ids.toString();
    }
}
