package io.kenh.portal.enter;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.SignIns;
import io.kenh.ui.form.Form;

/** A new password, typed twice: fields {@code password} and {@code again}. */
public final class NewPassword {
    private NewPassword() {}

    /** With an error in the form where it cannot be used. */
    public static String read(Host host, Form form, String login) {
        // Not stripped: blanks may be part of it.
        var password = form.value("password");
        host.services().get(SignIns.class).refusal(password, login).ifPresent(key -> form.error("password", t(key)));
        if (!password.equals(form.value("again"))) {
            form.error("again", t("portal.password.differs"));
        }
        return password;
    }
}
