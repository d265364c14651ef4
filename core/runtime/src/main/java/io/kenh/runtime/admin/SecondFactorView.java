package io.kenh.runtime.admin;

import gg.jte.Content;
import io.kenh.ui.form.Form;

/**
 * Setting up the authenticator app.
 *
 * @param secret in groups, as people type it
 * @param picture the same for a camera
 */
public record SecondFactorView(Form form, String secret, Content picture) {}
