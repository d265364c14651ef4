package io.kenh.zalosimulator.webhook;

import java.time.Instant;

/** A line of the delivery log. Times are simulated; {@code attempts} counts the POSTs made. */
public record DeliveryView(
        long id,
        String appId,
        String eventName,
        DeliveryState state,
        int attempts,
        int lastStatus,
        String lastError,
        Instant createdAt,
        Instant nextAt,
        String body) {}
