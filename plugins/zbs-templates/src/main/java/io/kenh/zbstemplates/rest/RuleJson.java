package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.Condition;
import io.kenh.zbstemplates.rule.Consent;
import io.kenh.zbstemplates.rule.RuleRow;
import io.kenh.zbstemplates.rule.RuleState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule for programs.
 *
 * @param state off, dry (decides, sends nothing) or on
 * @param delayMinutes after the moment; with an anchor after that date of the document, negative before it
 * @param quietBegin hour; absent without quiet hours of its own
 * @param consent customer, linked or follows
 * @param channels of free, uid, phone, email; the first that works
 * @param sentence the rule in the caller's language
 */
public record RuleJson(
        long id,
        int version,
        String name,
        String documentType,
        String moment,
        long templateId,
        long accountId,
        List<Condition> conditions,
        int delayMinutes,
        @Nullable String anchor,
        @Nullable Integer quietBegin,
        @Nullable Integer quietEnd,
        Consent consent,
        List<Channel> channels,
        RuleState state,
        Instant stateAt,
        Instant changedAt,
        String sentence) {
    static RuleJson of(RuleRow row, String sentence) {
        var plan = row.plan();
        var quiet = plan.quiet();
        return new RuleJson(
                row.id(),
                row.version(),
                plan.name(),
                plan.documentType(),
                plan.moment(),
                plan.templateId(),
                row.accountId(),
                plan.conditions(),
                plan.delay().minutes(),
                plan.delay().anchor(),
                quiet == null ? null : quiet.begin(),
                quiet == null ? null : quiet.end(),
                plan.consent(),
                plan.channels(),
                row.state(),
                row.stateAt(),
                row.changedAt(),
                sentence);
    }
}
