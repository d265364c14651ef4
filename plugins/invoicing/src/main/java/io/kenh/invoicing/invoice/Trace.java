package io.kenh.invoicing.invoice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an invoice, and when. */
public record Trace(
        long createdBy,
        Instant createdAt,
        @Nullable Instant postedAt,
        @Nullable Instant cancelledAt) {}
