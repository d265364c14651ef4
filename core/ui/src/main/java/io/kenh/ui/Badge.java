package io.kenh.ui;

import io.kenh.api.ui.Tone;

/**
 * How a value is shown: word, colour and icon.
 *
 * @param key of the word's text
 * @param icon name of a Tabler icon, may be empty
 */
public record Badge(String key, Tone tone, String icon) {}
