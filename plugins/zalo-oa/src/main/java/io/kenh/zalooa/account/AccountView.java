package io.kenh.zalooa.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as people see it: no secret is in here, only whether there is one.
 *
 * @param oaName as Zalo calls it; null before the first connection
 */
public record AccountView(
        long id,
        String name,
        @Nullable String oaName,
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
        @Nullable String packageUntil) {
    /** Zalo's name where it says something else than ours. */
    public @Nullable String otherName() {
        return oaName == null || oaName.equals(name) ? null : oaName;
    }
}
