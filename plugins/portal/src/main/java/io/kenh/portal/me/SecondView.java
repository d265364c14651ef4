package io.kenh.portal.me;

import gg.jte.Content;
import io.kenh.api.security.SecondFactors.Setup;
import io.kenh.ui.form.Form;

/**
 * Setting up the authenticator app.
 *
 * @param picture the same as a code for the camera
 * @param proof what is asked for beside the app's code
 */
public record SecondView(Form form, Setup setup, Content picture, Content proof) {
    /** In groups, as people type it. */
    public String secret() {
        return setup.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }
}
