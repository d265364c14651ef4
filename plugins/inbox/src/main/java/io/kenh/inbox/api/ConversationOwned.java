package io.kenh.inbox.api;

import io.kenh.api.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A conversation begins, or belongs to another contact than before: the channel or a person linked or unlinked the customer, or contacts
 * were merged or a merge was undone. May be told again.
 *
 * @param before whose it was; null when it begins
 */
public record ConversationOwned(
        long conversationId, long partnerId, @Nullable Long before) implements DomainEvent {}
