package io.kenh.catalog.category;

import org.jspecify.annotations.Nullable;

/**
 * A category in a list.
 *
 * @param lineage ids from the root down, as {@code /12/45/}
 * @param products how many stand directly in it
 */
public record CategoryRow(
        long id, String name, String path, @Nullable Long parentId, String lineage, int version, long products) {
    /** 0 for a root. */
    public int depth() {
        return (int) lineage.chars().filter(letter -> letter == '/').count() - 2;
    }
}
