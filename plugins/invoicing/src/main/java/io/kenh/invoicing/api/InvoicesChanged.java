package io.kenh.invoicing.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * The invoices of a document are others than before: one was made, posted, cancelled, credited or reopened, or asks for another sum.
 * What they are now says {@link Invoices#of}: these events may come in any order.
 *
 * @param source the document they were made from
 */
public record InvoicesChanged(DocRef source, long companyId, Instant at) implements DomainEvent {}
