package io.kenh.ui.shell;

import io.kenh.api.ui.Tone;

/** A short message that goes away by itself. */
public record Toast(Tone tone, String text) {}
