package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.zbstemplates.rule.Condition;
import io.kenh.zbstemplates.rule.Delay;
import io.kenh.zbstemplates.rule.Plan;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A rule as a sentence. */
public final class RuleWords {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private RuleWords() {}

    /** @param said a condition in words @param template what is sent @param account who sends it */
    static String sentence(Plan plan, Function<Condition, String> said, String template, String account) {
        var parts = new ArrayList<String>();
        var conditions =
                plan.conditions().stream().map(said).collect(Collectors.joining(t("zbs-templates.sentence.and")));
        parts.add(t(
                "zbs-templates.sentence",
                MomentNames.of(plan.documentType(), plan.moment()),
                conditions.isEmpty() ? "" : t("zbs-templates.sentence.if", conditions),
                timing(plan.delay()),
                template,
                account));
        var channels = plan.channels().stream()
                .map(channel -> t(channel.key() + ".how"))
                .collect(Collectors.joining(t("zbs-templates.sentence.else")));
        parts.add(t("zbs-templates.sentence.channels", channels.isEmpty() ? "–" : channels));
        var quiet = plan.quiet();
        if (quiet != null) {
            parts.add(t("zbs-templates.sentence.quiet", quiet.begin(), quiet.end()));
        }
        parts.add(t(plan.consent().key() + ".how"));
        parts.add(t("zbs-templates.sentence.once"));
        return String.join(" ", parts);
    }

    private static String timing(Delay delay) {
        var anchor = delay.anchor();
        var time = duration(Math.abs(delay.minutes()));
        if (anchor == null) {
            return delay.minutes() == 0 ? t("zbs-templates.sentence.now") : t("zbs-templates.sentence.after", time);
        }
        if (delay.minutes() == 0) {
            return t("zbs-templates.sentence.on", anchor);
        }
        return delay.minutes() < 0
                ? t("zbs-templates.sentence.before", anchor, time)
                : t("zbs-templates.sentence.since", anchor, time);
    }

    /** In the largest unit that says it whole. */
    public static String duration(int minutes) {
        if (minutes % DAY == 0 && minutes > 0) {
            return t("zbs-templates.duration.DAYS", minutes / DAY);
        }
        return minutes % HOUR == 0 && minutes > 0
                ? t("zbs-templates.duration.HOURS", minutes / HOUR)
                : t("zbs-templates.duration.MINUTES", minutes);
    }
}
