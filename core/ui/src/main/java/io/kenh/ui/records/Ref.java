package io.kenh.ui.records;

import org.jspecify.annotations.Nullable;

/**
 * Another record as a cell shows it.
 *
 * @param url its page, null for none
 * @param face address of its picture, empty for initials, null for a record without a face
 */
public record Ref(
        String name, @Nullable String url, @Nullable String face) {
    public Ref(String name, @Nullable String url) {
        this(name, url, null);
    }
}
