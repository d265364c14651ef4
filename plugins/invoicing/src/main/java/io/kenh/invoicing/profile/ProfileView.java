package io.kenh.invoicing.profile;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/** The settings page. @param several there are more accounts than fit here */
public record ProfileView(Form form, List<Option> banks, boolean several) {}
