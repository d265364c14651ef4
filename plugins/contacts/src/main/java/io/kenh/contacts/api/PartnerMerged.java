package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;

/**
 * The partner {@code mergedId} is now {@code survivorId}; move what refers to it. A merge can be undone ({@link PartnerMergeUndone}):
 * remember which records you moved.
 */
public record PartnerMerged(long mergedId, long survivorId) implements DomainEvent {}
