package io.kenh.ui;

import org.jspecify.annotations.Nullable;

/** One of several views of the same thing, each with its own address. {@code count} is shown behind the label when there is one. */
public record Tab(
        String label,
        String url,
        boolean current,
        @Nullable String icon,
        @Nullable Long count) {
    public Tab(String label, String url, boolean current) {
        this(label, url, current, null, null);
    }
}
