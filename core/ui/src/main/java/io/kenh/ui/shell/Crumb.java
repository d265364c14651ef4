package io.kenh.ui.shell;

/** A place above the page, in the top bar. */
public record Crumb(String label, String path) {}
