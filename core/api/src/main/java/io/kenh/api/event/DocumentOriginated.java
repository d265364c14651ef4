package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;

/**
 * A document was made from another one, or took another one in: a quotation from a conversation, an order from a lead, a ticket another was
 * merged into. What hangs on the origin may go on at the document.
 *
 * @param userId who did it, 0 for the system
 */
public record DocumentOriginated(DocRef document, DocRef origin, long userId, Instant at) implements DomainEvent {}
