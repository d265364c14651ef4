package io.kenh.invoicing.profile;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/** The settings page. */
public record ProfileView(Form form, List<Option> banks) {}
