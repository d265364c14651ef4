package io.kenh.sales.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order was saved with something to sell in it for the first time.
 *
 * @param origin the document it was made from, null for none
 * @param total whole đồng
 * @param userId who saved it
 */
public record OrderWritten(
        long orderId, String number, @Nullable DocRef origin, long total, long userId, Instant at)
        implements DomainEvent {}
