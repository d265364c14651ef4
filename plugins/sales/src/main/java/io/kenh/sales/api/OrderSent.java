package io.kenh.sales.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * The quotation was given to the customer.
 */
public record OrderSent(long orderId, long partnerId, long companyId, Instant at) implements DomainEvent {}
