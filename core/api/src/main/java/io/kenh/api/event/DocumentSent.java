package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;

/**
 * A message about a document went to its customer: the other side took it, or it arrived. May come more than once for the same message.
 *
 * @param at when that became known
 */
public record DocumentSent(DocRef document, Instant at) implements DomainEvent {}
