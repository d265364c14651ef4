package io.kenh.ui.records;

import org.jspecify.annotations.Nullable;

/** Another record as a cell shows it. @param url its page, null for none */
public record Ref(String name, @Nullable String url) {}
