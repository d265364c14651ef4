package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;

/** The customer took back their data: what was carried elsewhere from this conversation has to go too. */
public record ConversationErased(long conversationId) implements DomainEvent {}
