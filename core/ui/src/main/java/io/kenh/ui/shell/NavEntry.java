package io.kenh.ui.shell;

/** An entry under an app. {@code current}: it is the page shown. */
public record NavEntry(String id, String label, String icon, String path, boolean current) {}
