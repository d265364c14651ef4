package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;

/**
 * The partner {@code mergedId} is now {@code survivorId}; move what refers to it. A merge can be undone ({@link PartnerMergeUndone}), and
 * events may be handled in another order than they happened: remember by {@code mergeId} which records you moved.
 *
 * @param mergeId names this merge; a partner merged again after an undo gets another one
 */
public record PartnerMerged(long mergeId, long mergedId, long survivorId) implements DomainEvent {}
