package io.kenh.portal.api;

import io.kenh.api.event.DomainEvent;

/** The account was deleted, by the customer or by staff: forget what you bound to it. */
public record PortalAccountClosed(long accountId, long partnerId) implements DomainEvent {}
