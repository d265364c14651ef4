package io.kenh.zbstemplates.rest;

import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.Condition;
import io.kenh.zbstemplates.rule.RuleRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule for programs.
 *
 * @param state OFF, DRY (decides, sends nothing) or ON
 * @param delayMinutes after the moment; with an anchor after that date of the document, negative before it
 * @param quietBegin hour; absent without quiet hours of its own
 * @param consent CUSTOMER, LINKED or FOLLOWS
 * @param channels of FREE, UID, PHONE; the first that works
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
        String consent,
        List<String> channels,
        String state,
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
                plan.consent().name(),
                plan.channels().stream().map(Channel::name).toList(),
                row.state().name(),
                row.stateAt(),
                row.changedAt(),
                sentence);
    }
}
