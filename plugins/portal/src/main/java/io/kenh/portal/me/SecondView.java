package io.kenh.portal.me;

import gg.jte.Content;
import io.kenh.api.security.SecondFactors.Setup;
import io.kenh.ui.form.Form;

/**
 * Setting up the authenticator app.
 *
 * @param picture the same as a code for the camera
 * @param password whether the account has one, which is asked for
 */
public record SecondView(Form form, Setup setup, Content picture, boolean password) {
    /** In groups, as people type it. */
    public String secret() {
        return setup.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
