package io.kenh.runtime.admin;

import io.kenh.ui.form.Form;

/**
 * @param next where to go afterwards
 * @param problem why the last try failed, or empty
 */
public record SignInView(Form form, String next, String problem) {}
