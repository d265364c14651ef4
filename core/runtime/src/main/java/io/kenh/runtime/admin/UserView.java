package io.kenh.runtime.admin;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param id 0 for a new user
 * @param manageable whether this administrator outranks the user
 * @param second an authenticator app is asked for
 * @param link invitation that was just made, shown once
 */
public record UserView(
        long id,
        String title,
        Form form,
        String email,
        List<Choice> roles,
        List<Choice> companies,
        List<Option> companyOptions,
        boolean active,
        boolean locked,
        boolean second,
        boolean manageable,
        @Nullable String link) {
    public String action() {
        return id == 0 ? "/settings/users" : "/settings/users/" + id;
    }
}
