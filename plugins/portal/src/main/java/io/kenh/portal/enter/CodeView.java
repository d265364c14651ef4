package io.kenh.portal.enter;

import io.kenh.ui.form.Form;

/** The page that asks for the second proof. */
public record CodeView(Form form, String next) {}
