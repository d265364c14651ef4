package io.kenh.ui.shell;

/**
 * What every page needs to know of its reader.
 *
 * @param lang {@code vi} or {@code en}
 * @param theme the user's {@code light}, {@code dark} or {@code auto}; a choice made on this device goes before it
 */
public record Look(String lang, String theme) {}
