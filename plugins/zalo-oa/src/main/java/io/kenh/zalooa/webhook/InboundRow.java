package io.kenh.zalooa.webhook;

import java.time.Instant;

/** An event on its way into the table. */
public record EventRow(
        long companyId,
        long accountId,
        String key,
        String name,
        String subject,
        String messageId,
        Instant happenedAt,
        Instant receivedAt,
        String body) {}
