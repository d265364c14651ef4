package io.kenh.inbox.message;

import io.kenh.inbox.api.IncomingMessage;
import org.jspecify.annotations.Nullable;

/** What a one-line preview says of an attachment. */
public record AttachmentName(
        IncomingMessage.Kind kind, @Nullable String name) {}
