package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;

/** Staff marked the conversation as done. */
public record ConversationClosed(long conversationId, long byUserId) implements DomainEvent {}
