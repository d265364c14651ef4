package io.kenh.ui;

import org.jspecify.annotations.Nullable;

/**
 * A figure on a card.
 *
 * @param value formatted, e.g. by {@link Kit#number}
 * @param hint what it is compared with, or null
 * @param url the records it counts, or null
 */
public record Kpi(
        String icon,
        String label,
        String value,
        @Nullable String hint,
        @Nullable String url) {}
