package io.kenh.catalog.form;

import io.kenh.ui.form.Form;

/** A field to choose a product by typing. */
public record PickerView(Form form, String name, String label) {}
