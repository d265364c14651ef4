package io.kenh.zbstemplates.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.Condition;
import io.kenh.zbstemplates.rule.Consent;
import io.kenh.zbstemplates.rule.Delay;
import io.kenh.zbstemplates.rule.Plan;
import io.kenh.zbstemplates.rule.Quiet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule as programs write it; what is absent is: no condition, at once, no quiet hours, the document's customer, all ways but e-mail. */
public record RuleInput(
        @Nullable String name,
        @Nullable String documentType,
        @Nullable String moment,
        long templateId,
        @Nullable List<Condition> conditions,
        @Nullable Integer delayMinutes,
        @Nullable String anchor,
        @Nullable Integer quietBegin,
        @Nullable Integer quietEnd,
        @Nullable String consent,
        @Nullable List<String> channels) {
    Plan plan() {
        if ((quietBegin == null) != (quietEnd == null)) {
            throw new KenhException(CoreError.INVALID, Map.of("quietEnd", t("zbs-templates.rule.bad-quiet")));
        }
        if (hole(conditions) || hole(channels)) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        try {
            return new Plan(
                    text(name),
                    text(documentType),
                    text(moment),
                    templateId,
                    conditions == null ? List.of() : conditions,
                    new Delay(delayMinutes == null ? 0 : delayMinutes, anchor),
                    quietBegin == null || quietEnd == null ? null : new Quiet(quietBegin, quietEnd),
                    consent == null ? Consent.CUSTOMER : MessageApi.constant(Consent.class, consent),
                    channels == null
                            ? Channel.USUAL
                            : channels.stream()
                                    .map(one -> MessageApi.constant(Channel.class, one))
                                    .toList());
        } catch (IllegalArgumentException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    private static boolean hole(@Nullable List<?> list) {
        return list != null && list.stream().anyMatch(Objects::isNull);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
