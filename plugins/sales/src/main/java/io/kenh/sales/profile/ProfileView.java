package io.kenh.sales.profile;

import io.kenh.ui.form.Form;

/**
 * The settings page.
 *
 * @param own the company's own, where nothing else is said
 */
public record ProfileView(Form form, ProfileData own) {}
