package io.kenh.api.event;

import io.kenh.api.data.DocRef;

/**
 * Something about a document that somebody should know soon. Chatter puts it into their notifications; the document's title is the whole
 * sentence.
 *
 * @param userId who is told
 */
public record DocumentAlerted(DocRef document, long userId) implements DomainEvent {}
