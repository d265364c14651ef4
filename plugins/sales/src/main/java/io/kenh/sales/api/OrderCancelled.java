package io.kenh.sales.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * The quotation or order will not be.
 */
public record OrderCancelled(long orderId, long partnerId, long companyId, String reason, Instant at)
        implements DomainEvent {}
