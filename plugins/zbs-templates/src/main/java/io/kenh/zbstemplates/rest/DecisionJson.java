package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.page.DecisionLine;
import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.DecisionRow;
import io.kenh.zbstemplates.rule.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule decided, for programs.
 *
 * @param ruleId 0 when no rule hung on the moment
 * @param outcome waiting, queued, free_form, by_mail, would_send, not_sent or no_rule
 * @param reason why, in the caller's language; absent when there is nothing to explain
 * @param channel free, uid, phone or email; absent when nothing was or would be sent
 * @param cost đồng
 * @param letterId of the e-mail, below /api/v1/mail/messages
 */
public record DecisionJson(
        long id,
        long ruleId,
        String documentType,
        long documentId,
        String moment,
        Outcome outcome,
        @Nullable String reasonKey,
        @Nullable String reason,
        @Nullable Channel channel,
        @Nullable Long cost,
        @Nullable Long messageId,
        @Nullable Long conversationId,
        @Nullable Long letterId,
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
                row.outcome(),
                key,
                key == null
                        ? null
                        : DecisionLine.text(row.why(), channel, row.document().type()),
                channel,
                row.cost(),
                row.messageId(),
                row.conversationId(),
                row.letterId(),
                row.reachedAt(),
                row.dueAt(),
                row.changedAt());
    }
}
