package io.kenh.zalooa.api;

import io.kenh.api.event.DomainEvent;

/**
 * A person is another contact than before: staff said so, or the number they gave. Not when contacts are merged.
 *
 * @param linkId see {@link ZaloRecipients.Recipient#linkId}
 */
public record PersonLinked(long linkId) implements DomainEvent {}
