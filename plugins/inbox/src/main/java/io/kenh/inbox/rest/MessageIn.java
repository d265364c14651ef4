package io.kenh.inbox.rest;

import org.jspecify.annotations.Nullable;

/**
 * @param fileId from {@code POST /inbox/files}
 * @param clientToken your name of this sending, 8 to 64 letters, digits and dashes: a repeated request sends once
 */
public record MessageIn(
        @Nullable String text,
        @Nullable String fileId,
        @Nullable String quotedExternalId,
        @Nullable String clientToken) {}
