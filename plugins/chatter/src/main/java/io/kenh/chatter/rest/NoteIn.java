package io.kenh.chatter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param text plain; "@Name" of somebody in {@code mentions} calls them
 * @param mentions ids of users
 * @param clientToken your name of this note, 8 to 64 letters, digits and dashes: a repeated request writes once
 */
public record NoteIn(
        @Nullable String text,
        @Nullable List<Long> mentions,
        @Nullable String clientToken) {}
