package io.kenh.portallogin.staff;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;

/** @param callback what the app's console must have */
public record SettingsView(
        Form form, List<Option> accounts, List<Configs.Check> checks, String callback, boolean ready) {}
