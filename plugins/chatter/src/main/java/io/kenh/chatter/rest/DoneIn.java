package io.kenh.chatter.rest;

import org.jspecify.annotations.Nullable;

/** @param feedback how it went; stands in the thread */
public record DoneIn(@Nullable String feedback) {}
