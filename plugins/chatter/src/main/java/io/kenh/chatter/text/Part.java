package io.kenh.chatter.text;

import org.jspecify.annotations.Nullable;

/** @param href set for an address; {@code mention} for somebody who was called */
public record Part(String text, @Nullable String href, boolean mention) {}
