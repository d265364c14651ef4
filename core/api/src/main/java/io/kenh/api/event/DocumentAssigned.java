package io.kenh.api.event;

import io.kenh.api.data.DocRef;

/**
 * Somebody became responsible for a document: chatter makes the assignee a follower and tells them, unless they did it themselves.
 *
 * @param assigneeId the user responsible now
 * @param userId who assigned, 0 for the system
 */
public record DocumentAssigned(DocRef document, long assigneeId, long userId) implements DomainEvent {}
