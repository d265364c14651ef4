package io.kenh.zbstemplates.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version without its content. Prices in đồng a message. */
public record VersionRow(
        long id,
        int number,
        VersionState state,
        @Nullable String documentType,
        @Nullable String zaloId,
        @Nullable Instant submittedAt,
        @Nullable Long submittedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Long pricePhone,
        @Nullable Long priceUid,
        @Nullable String quality,
        @Nullable Long dailyQuota,
        @Nullable Long remainingQuota,
        @Nullable Long timeoutMs,
        @Nullable String previewUrl) {}
