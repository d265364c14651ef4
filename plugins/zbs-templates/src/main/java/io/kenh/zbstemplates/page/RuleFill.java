package io.kenh.zbstemplates.page;

import io.kenh.zbstemplates.rule.Delay;
import io.kenh.zbstemplates.rule.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** A rule as its form shows it. */
final class RuleFill {
    private RuleFill() {}

    /** What the form shows of it. */
    static Map<String, String> of(Plan plan, ConditionValues shown) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", plan.name());
        values.put("when", plan.documentType() + "|" + plan.moment());
        values.put("template", Long.toString(plan.templateId()));
        for (int i = 0; i < plan.conditions().size(); i++) {
            var condition = plan.conditions().get(i);
            values.put("condition." + i + ".fact", condition.fact());
            values.put("condition." + i + ".operator", condition.operator().name());
            values.put("condition." + i + ".value", shown.typed(plan.documentType(), condition));
        }
        time(plan.delay(), values);
        var quiet = plan.quiet();
        values.put("quiet.begin", quiet == null ? "" : Integer.toString(quiet.begin()));
        values.put("quiet.end", quiet == null ? "" : Integer.toString(quiet.end()));
        values.put("consent", plan.consent().name());
        for (int i = 0; i < plan.channels().size(); i++) {
            values.put("channel." + i, plan.channels().get(i).name());
        }
        return values;
    }

    private static void time(Delay delay, Map<String, String> values) {
        int minutes = Math.abs(delay.minutes());
        var unit = minutes > 0 && minutes % RuleForms.Unit.DAYS.minutes == 0
                ? RuleForms.Unit.DAYS
                : minutes > 0 && minutes % RuleForms.Unit.HOURS.minutes == 0
                        ? RuleForms.Unit.HOURS
                        : RuleForms.Unit.MINUTES;
        var timing = delay.anchor() == null
                ? RuleForms.Timing.AFTER
                : delay.minutes() < 0 ? RuleForms.Timing.BEFORE_DATE : RuleForms.Timing.AFTER_DATE;
        values.put("timing", timing.name());
        values.put("amount", Integer.toString(minutes / unit.minutes));
        values.put("unit", unit.name());
        values.put("anchor", delay.anchor() == null ? "" : delay.anchor());
    }
}
