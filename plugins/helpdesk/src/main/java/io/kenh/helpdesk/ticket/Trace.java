package io.kenh.helpdesk.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what happened to a ticket. @param customerAt when the customer wrote the last time since it was made */
public record Trace(
        long createdBy,
        Instant createdAt,
        Instant stageSince,
        @Nullable Instant assignedAt,
        @Nullable Instant closedAt,
        @Nullable Instant customerAt) {}
