package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;

/**
 * A customer rated what a document is about: the answer to a message that asked for it. The document's owner keeps it.
 *
 * @param key names the answer, for ever: the same again is the same answer
 * @param stars 1 to 5
 * @param comment the customer's words, may be empty
 * @param at when the customer answered
 */
public record DocumentRated(DocRef document, String key, int stars, String comment, Instant at)
        implements DomainEvent {}
