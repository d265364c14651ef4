package io.kenh.zalooa.webhook;

import java.time.Instant;

/** An event on its way into the table {@code zalo_oa_inbound}. */
public record InboundRow(
        long companyId,
        long accountId,
        String key,
        String name,
        String subject,
        String messageId,
        Instant happenedAt,
        Instant receivedAt,
        String body) {}
