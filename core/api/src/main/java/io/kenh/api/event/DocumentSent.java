package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message about a document went to its customer: the other side took it. May come more than once for the same message.
 *
 * @param at when that became known
 * @param asked when it was asked for: the document may have begun anew since
 * @param moment what it tells of, a moment of the document's type; empty for something else; null when it is the document itself
 */
public record DocumentSent(
        DocRef document,
        Instant at,
        Instant asked,
        @Nullable String moment) implements DomainEvent {
    /** The document itself, and at once. */
    public DocumentSent(DocRef document, Instant at) {
        this(document, at, at, null);
    }
}
