package io.kenh.invoicing.profile;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/**
 * The settings page.
 *
 * @param own the company's own, where nothing else is said
 * @param several there are more accounts than fit here
 */
public record ProfileView(Form form, ProfileData own, List<Option> banks, boolean several) {}
