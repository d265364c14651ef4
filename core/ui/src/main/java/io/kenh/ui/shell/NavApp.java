package io.kenh.ui.shell;

import java.util.List;

/** An app of the rail with the entries under it. {@code current}: the page shown belongs to it. Labels are translated. */
public record NavApp(String id, String label, String icon, String path, boolean current, List<NavEntry> entries) {}
