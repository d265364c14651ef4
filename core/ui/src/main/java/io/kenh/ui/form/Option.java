package io.kenh.ui.form;

/** One choice of a select. */
public record Option(String value, String label) {}
