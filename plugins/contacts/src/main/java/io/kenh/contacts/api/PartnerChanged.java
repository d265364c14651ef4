package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;

/** A person edited the partner's data; a temporary contact is by that completed. Ask {@link Partners} what it is like now. */
public record PartnerChanged(long partnerId) implements DomainEvent {}
