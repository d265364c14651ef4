package io.kenh.catalog.api.lines;

/** What a line is. */
public enum LineKind {
    PRODUCT,
    /** A heading above the lines that follow. */
    SECTION,
    NOTE
}
