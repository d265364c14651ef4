package io.kenh.helpdesk.setup;

import io.kenh.ui.form.Form;
import java.util.List;

/** A form of settings. @param back where cancelling leads */
public record SetupFormView(String title, String action, String back, Form form, List<Setup.Cell> cells) {}
