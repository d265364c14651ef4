package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.runtime.security.Passwords;
import io.kenh.ui.form.Form;

/** A new password, typed twice: fields {@code password} and {@code again}. */
final class PasswordFields {
    private PasswordFields() {}

    static String read(Form form, String email) {
        // Not stripped: blanks may be part of it.
        var password = form.value("password");
        Passwords.refusal(password, email).ifPresent(key -> form.error("password", t(key)));
        if (!password.equals(form.value("again"))) {
            form.error("again", t("core.password.differs"));
        }
        return password;
    }
}
