package io.kenh.sales.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A cancelled order is a draft again.
 */
public record OrderReset(long orderId, long partnerId, long companyId, Instant at) implements DomainEvent {}
