package io.kenh.zalosimulator.zbs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A template message as the control API tells it.
 *
 * @param phone empty when it was sent by user id
 * @param params JSON of the values
 */
public record NoticeRow(
        String messageId,
        String templateId,
        String person,
        String phone,
        String trackingId,
        String params,
        String state,
        long price,
        int rate,
        Instant sentAt,
        @Nullable Instant deliveredAt) {}
