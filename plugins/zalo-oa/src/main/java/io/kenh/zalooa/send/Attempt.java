package io.kenh.zalooa.send;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one try of a message needs, outside any transaction. */
record Attempt(
        long outgoingId,
        long messageId,
        long accountId,
        String customer,
        String conversationRef,
        String text,
        @Nullable String fileId,
        @Nullable FileKind fileKind,
        String fileName,
        @Nullable String quotedExternalId,
        @Nullable String uploadRef,
        Instant attemptedAt) {
    Attempt withUpload(String ref) {
        return new Attempt(
                outgoingId,
                messageId,
                accountId,
                customer,
                conversationRef,
                text,
                fileId,
                fileKind,
                fileName,
                quotedExternalId,
                ref,
                attemptedAt);
    }
}
