package io.kenh.zbstemplates.template;

import org.jspecify.annotations.Nullable;

/**
 * What the platform says about a template; null where it does not.
 *
 * @param pricePhone đồng a message @param dailyQuota of this template alone @param timeoutMs how long delivery is tried
 */
public record PlatformFacts(
        @Nullable Long pricePhone,
        @Nullable Long priceUid,
        @Nullable String quality,
        @Nullable Long dailyQuota,
        @Nullable Long remainingQuota,
        @Nullable Long timeoutMs,
        @Nullable String previewUrl) {
    public static final PlatformFacts NONE = new PlatformFacts(null, null, null, null, null, null, null);

    public static PlatformFacts quality(String quality) {
        return new PlatformFacts(null, null, quality, null, null, null, null);
    }

    public static PlatformFacts quota(long daily) {
        return new PlatformFacts(null, null, null, daily, null, null, null);
    }
}
