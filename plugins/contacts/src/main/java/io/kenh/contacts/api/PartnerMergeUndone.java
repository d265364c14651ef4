package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;

/**
 * The merge of {@code mergedId} into {@code survivorId} was undone: both are partners of their own again. Give back to {@code mergedId}
 * what your {@link PartnerMerged} listener moved, and only that: what always was the survivor's stays. A listener that moved nothing,
 * because a merged id answers with the survivor anyway, has nothing to do.
 */
public record PartnerMergeUndone(long mergedId, long survivorId) implements DomainEvent {}
