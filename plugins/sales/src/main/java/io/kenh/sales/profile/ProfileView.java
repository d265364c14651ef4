package io.kenh.sales.profile;

import io.kenh.ui.form.Form;

/** The settings page. */
public record ProfileView(Form form) {}
