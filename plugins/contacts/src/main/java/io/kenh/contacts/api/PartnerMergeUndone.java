package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;

/**
 * The merge of {@code mergedId} into {@code survivorId} was undone: both are partners of their own again. Give back to {@code mergedId}
 * what your {@link PartnerMerged} listener moved for this {@code mergeId}, and only that: what always was the survivor's stays, and so does
 * what a person has linked elsewhere since. Handled before the merge itself, it means that the merge has nothing to move any more.
 */
public record PartnerMergeUndone(long mergeId, long mergedId, long survivorId) implements DomainEvent {}
