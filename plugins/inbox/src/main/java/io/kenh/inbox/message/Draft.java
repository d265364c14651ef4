package io.kenh.inbox.message;

import org.jspecify.annotations.Nullable;

/**
 * What staff want to send.
 *
 * @param fileId a stored file, or none
 * @param clientToken names this sending: the same token in the same conversation sends once
 */
public record Draft(
        String text,
        @Nullable String fileId,
        @Nullable String quotedExternalId,
        @Nullable String clientToken) {}
