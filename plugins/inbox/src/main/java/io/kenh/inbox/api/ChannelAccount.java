package io.kenh.inbox.api;

import org.jspecify.annotations.Nullable;

/** @param usable false while it cannot send; {@code problem} then says why, translated */
public record ChannelAccount(
        String channel,
        long id,
        String name,
        @Nullable String avatarUrl,
        boolean usable,
        @Nullable String problem) {}
