package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;

/** What staff wrote to the customer is with the channel, for the first time; or it was written elsewhere and the channel brought it. */
public record MessageSent(long messageId, long conversationId, ThreadKey thread) implements DomainEvent {}
