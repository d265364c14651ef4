package io.kenh.sales.order;

import io.kenh.ui.form.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an order, and when.
 *
 * @param rejected by the customer, for the reason it was cancelled for
 * @param acceptedName who accepted it on the customer's page, empty when nobody did
 * @param signature what was drawn there, null for nothing
 */
public record Trace(
        long createdBy,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        String cancelReason,
        boolean rejected,
        String acceptedName,
        @Nullable Signature signature) {}
