package io.kenh.zalooa.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link as people see it. */
public record LinkView(
        long id,
        long accountId,
        String account,
        String zaloUserId,
        long partnerId,
        @Nullable Long suggestedPartnerId,
        LinkState state,
        String name,
        @Nullable String avatarUrl,
        @Nullable String phone,
        boolean followed,
        boolean reachable,
        boolean anonymous,
        @Nullable Instant lastInteractionAt,
        @Nullable Instant profileSyncedAt) {}
