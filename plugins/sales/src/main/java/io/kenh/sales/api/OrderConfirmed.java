package io.kenh.sales.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A quotation became an order.
 *
 * @param total whole đồng
 */
public record OrderConfirmed(long orderId, long partnerId, long companyId, long total, Instant at)
        implements DomainEvent {}
