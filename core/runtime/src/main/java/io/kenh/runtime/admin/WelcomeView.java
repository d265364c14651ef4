package io.kenh.runtime.admin;

import io.kenh.ui.form.Form;

/**
 * The set-up page and the page behind an invitation.
 *
 * @param action where the form goes
 * @param setup whether company and administrator are asked for, or only a password
 * @param email whom the invitation is for; empty for the set-up
 */
public record WelcomeView(Form form, String action, boolean setup, String name, String email) {}
