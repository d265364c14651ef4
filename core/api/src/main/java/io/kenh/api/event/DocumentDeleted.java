package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;

/**
 * A document is no more: what others kept beside it, such as its history and what was still to be done about it, has nothing to stand
 * beside. Chatter, when enabled, forgets it.
 *
 * @param userId who did it, 0 for the system
 */
public record DocumentDeleted(DocRef document, long userId, Instant at) implements DomainEvent {}
