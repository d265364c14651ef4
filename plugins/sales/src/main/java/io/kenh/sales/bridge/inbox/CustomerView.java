package io.kenh.sales.bridge.inbox;

import org.jspecify.annotations.Nullable;

/** Asks who the customer is before a quotation is made. */
public record CustomerView(
        long conversationId,
        long partnerId,
        String name,
        @Nullable String error) {}
