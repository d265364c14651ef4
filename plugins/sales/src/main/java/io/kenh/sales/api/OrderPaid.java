package io.kenh.sales.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A payment was recorded on the order.
 *
 * @param amount whole đồng
 * @param balance still to be paid, negative when too much was paid
 */
public record OrderPaid(long orderId, long paymentId, long companyId, long amount, long balance, Instant at)
        implements DomainEvent {}
