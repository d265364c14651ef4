package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;

/**
 * A person decided what became of a message whose outcome was unknown ({@link MessageStatus#UNKNOWN}); the inbox shows it as sent or failed
 * already. The channel stops checking, and after {@code arrived = false} it takes {@link Channel#resend}: listen within the transaction, so
 * that both agree at any time.
 *
 * @param arrived whether it reached the customer
 * @param byUserId who decided
 */
public record MessageSettled(long messageId, boolean arrived, long byUserId) implements DomainEvent {}
