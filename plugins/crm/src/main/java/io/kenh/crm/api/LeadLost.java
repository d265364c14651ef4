package io.kenh.crm.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead or opportunity will not be. */
public record LeadLost(
        long leadId, long companyId, @Nullable Long reasonId, String note, Instant at) implements DomainEvent {}
