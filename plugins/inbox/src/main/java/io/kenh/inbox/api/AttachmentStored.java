package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;

/** The content of an attachment was copied from the channel and is a file from now on; it came later than its message. */
public record AttachmentStored(long messageId, long conversationId, String fileId) implements DomainEvent {}
