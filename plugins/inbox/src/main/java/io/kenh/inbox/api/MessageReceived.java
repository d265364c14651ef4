package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A customer's message was stored, for the first time.
 *
 * @param at when the customer wrote it, as the channel says; it may be told long after
 */
public record MessageReceived(long messageId, long conversationId, long partnerId, ThreadKey thread, Instant at)
        implements DomainEvent {}
