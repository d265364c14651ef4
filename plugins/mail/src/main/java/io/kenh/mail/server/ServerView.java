package io.kenh.mail.server;

import io.kenh.api.mail.Smtp.Security;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the mail server.
 *
 * @param state null before one was set up
 * @param trial how a test letter fared, null when none was sent
 */
public record ServerView(Form form, @Nullable ServerState state, Form to, Trial.@Nullable Result trial) {
    public List<Option> securities() {
        return Option.all(Security.class, "mail.security");
    }

    public boolean hasPassword() {
        return state != null && state.hasPassword();
    }

    public @Nullable String problem() {
        return state == null || state.problem() == null ? null : state.problem().text();
    }

    public @Nullable String refused() {
        return trial == null || trial.taken() ? null : trial.text();
    }

    public String said() {
        return trial == null ? "" : trial.said();
    }
}
