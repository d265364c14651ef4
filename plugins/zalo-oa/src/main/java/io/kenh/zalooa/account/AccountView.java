package io.kenh.zalooa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as people see it: no secret is in here, only whether there is one. */
public record AccountView(
        long id,
        String name,
        String appId,
        String oaId,
        AccountState state,
        @Nullable String reason,
        @Nullable String detail,
        boolean hasAppSecret,
        boolean hasOaSecretKey,
        boolean hasTokens,
        @Nullable Instant accessExpiresAt,
        @Nullable Instant refreshExpiresAt,
        @Nullable Instant lastEventAt,
        @Nullable Instant armedUntil,
        @Nullable Instant webhookSeenAt,
        @Nullable String avatarUrl,
        @Nullable String packageName,
        @Nullable String packageUntil) {}
