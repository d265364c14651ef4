package io.kenh.inbox.api;

import org.jspecify.annotations.Nullable;

/**
 * A message staff send: a text, or a stored picture or file with or without text as the capabilities allow.
 *
 * @param messageId the inbox's id; the idempotency key of the sending
 */
public record OutgoingMessage(
        long messageId,
        ThreadKey thread,
        String text,
        @Nullable String fileId,
        @Nullable String quotedExternalId) {}
