package io.kenh.api.event;

import io.kenh.api.data.DocRef;
import java.time.Instant;

/**
 * One of the moments a document's type declares happened to it. Message rules hang on it.
 *
 * @param moment id of a {@link io.kenh.api.data.Moment}, e.g. {@code sales.order.confirmed}
 * @param occurrence tells two happenings of the same moment apart, e.g. a payment's id; the same happening has the same text for ever
 */
public record MomentReached(DocRef document, String moment, String occurrence, long companyId, Instant at)
        implements DomainEvent {}
