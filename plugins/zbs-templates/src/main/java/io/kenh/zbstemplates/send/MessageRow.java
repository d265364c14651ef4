package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.content.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message outside the database.
 *
 * @param texts parameter name to text, JSON
 * @param cost đồng: expected, then charged; null when the platform named no price
 * @param dueAt when there is something to do for it; null for never
 * @param quotaBefore what was left of the day's quota when none was on the way for the last time before the last try
 * @param quotaAt when that was; null for one by user id, and for older ones, of which only one was on the way
 */
public record MessageRow(
        long id,
        long accountId,
        long templateId,
        int templateVersion,
        String title,
        Tag tag,
        @Nullable DocRef document,
        String documentTitle,
        Recipient to,
        String texts,
        String trackingId,
        MessageState state,
        Why why,
        Source source,
        @Nullable Long cost,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant attemptedAt,
        @Nullable Long quotaBefore,
        @Nullable Instant quotaAt,
        @Nullable String externalId,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant seenAt,
        @Nullable Integer rating,
        @Nullable String ratingNote,
        Instant createdAt,
        Instant changedAt) {}
