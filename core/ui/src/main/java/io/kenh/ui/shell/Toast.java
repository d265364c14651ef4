package io.kenh.ui.shell;

import io.kenh.api.ui.Tone;

/**
 * A short message that goes away by itself.
 *
 * @param id tells the same message in two answers from two messages of the same words: a page shows each once
 */
public record Toast(String id, Tone tone, String text) {}
