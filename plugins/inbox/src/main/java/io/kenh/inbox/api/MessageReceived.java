package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;

/** A customer's message was stored, for the first time. */
public record MessageReceived(long messageId, long conversationId, long partnerId, ThreadKey thread)
        implements DomainEvent {}
