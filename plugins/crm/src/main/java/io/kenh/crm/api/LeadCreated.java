package io.kenh.crm.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead or opportunity was made.
 *
 * @param origin the document it was made from, null for none
 */
public record LeadCreated(
        long leadId, long companyId, @Nullable DocRef origin, long userId, Instant at) implements DomainEvent {}
