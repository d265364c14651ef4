package io.kenh.portal.me;

import gg.jte.Content;
import io.kenh.api.security.SecondFactors.Setup;
import io.kenh.ui.form.Form;

/**
 * Setting up the authenticator app.
 *
 * @param picture the same as a code for the camera
 */
public record SecondView(Form form, Setup setup, Content picture) {
    /** In groups, as people type it. */
    public String secret() {
        return setup.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
