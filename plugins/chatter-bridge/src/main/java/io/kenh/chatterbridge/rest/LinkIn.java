package io.kenh.chatterbridge.rest;

import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import org.jspecify.annotations.Nullable;

/** @param documentType as in {@code sales.order} */
public record LinkIn(long conversationId, @Nullable String documentType, long documentId) {
    /** @throws KenhException {@code core.not-found} when no type is named */
    DocRef document() {
        if (documentType == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return new DocRef(documentType, documentId);
    }
}
