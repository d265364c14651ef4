package io.kenh.zalooa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param armedUntil set only while the first, unverifiable call is let through */
public record WebhookView(
        long accountId,
        String url,
        boolean hasKey,
        @Nullable Instant lastEventAt,
        @Nullable Instant firstCallAt,
        @Nullable Instant armedUntil,
        long refused) {}
