package io.kenh.inbox.message;

import io.kenh.inbox.api.IncomingMessage;
import org.jspecify.annotations.Nullable;

/** One attachment as read for showing. */
public record AttachmentRow(
        long messageId,
        int position,
        IncomingMessage.Kind kind,
        @Nullable String fileId,
        @Nullable String remoteUrl,
        @Nullable String thumbnailUrl,
        @Nullable String name,
        @Nullable String mediaType,
        long size,
        @Nullable String description,
        @Nullable String lostReason) {}
