package io.kenh.zalooa.account;

import io.kenh.ui.form.Form;

public record AccountFormView(Form form) {}
