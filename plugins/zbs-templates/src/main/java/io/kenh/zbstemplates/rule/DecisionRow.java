package io.kenh.zbstemplates.rule;

import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.send.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision outside the database.
 *
 * @param ruleId 0 when no rule hung on the moment
 * @param letterId of the e-mail that was queued
 * @param cost đồng; null when unknown
 * @param dueAt when it is decided; null when it is
 */
public record DecisionRow(
        long id,
        long companyId,
        long ruleId,
        DocRef document,
        String documentTitle,
        String moment,
        String occurrence,
        boolean dry,
        Outcome outcome,
        Why why,
        @Nullable Channel channel,
        @Nullable Long cost,
        @Nullable Long messageId,
        @Nullable Long conversationId,
        @Nullable Long letterId,
        Instant reachedAt,
        @Nullable Instant dueAt,
        Instant changedAt) {}
