package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.page.DecisionLine;
import io.kenh.zbstemplates.rule.DecisionRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule decided, for programs.
 *
 * @param ruleId 0 when no rule hung on the moment
 * @param outcome WAITING, QUEUED, FREE_FORM, WOULD_SEND, NOT_SENT or NO_RULE
 * @param reason why, in the caller's language; absent when there is nothing to explain
 * @param channel FREE, UID or PHONE; absent when nothing was or would be sent
 * @param cost đồng
 */
public record DecisionJson(
        long id,
        long ruleId,
        String documentType,
        long documentId,
        String moment,
        String outcome,
        @Nullable String reasonKey,
        @Nullable String reason,
        @Nullable String channel,
        @Nullable Long cost,
        @Nullable Long messageId,
        @Nullable Long conversationId,
        Instant reachedAt,
        @Nullable Instant dueAt,
        Instant changedAt) {
    static DecisionJson of(DecisionRow row) {
        var channel = row.channel();
        var key = row.why().key();
        return new DecisionJson(
                row.id(),
                row.ruleId(),
                row.document().type(),
                row.document().id(),
                row.moment(),
                row.outcome().name(),
                key,
                key == null ? null : DecisionLine.text(row.why(), channel),
                channel == null ? null : channel.name(),
                row.cost(),
                row.messageId(),
                row.conversationId(),
                row.reachedAt(),
                row.dueAt(),
                row.changedAt());
    }
}
