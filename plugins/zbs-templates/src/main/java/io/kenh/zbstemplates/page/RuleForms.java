package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.data.Fact;
import io.kenh.api.data.SearchText;
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.rule.Channel;
import io.kenh.zbstemplates.rule.Condition;
import io.kenh.zbstemplates.rule.Consent;
import io.kenh.zbstemplates.rule.Delay;
import io.kenh.zbstemplates.rule.Operator;
import io.kenh.zbstemplates.rule.Plan;
import io.kenh.zbstemplates.rule.Quiet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule's form, read and filled. */
final class RuleForms {
    /** What the amount of time counts from. */
    enum Timing {
        AFTER,
        BEFORE_DATE,
        AFTER_DATE
    }

    enum Unit {
        MINUTES(1),
        HOURS(60),
        DAYS(24 * 60);

        final int minutes;

        Unit(int minutes) {
            this.minutes = minutes;
        }
    }

    private static final long MOST = 1000;

    private RuleForms() {}

    /** All its fields. */
    static List<String> names() {
        var names = new ArrayList<>(List.of(
                "name",
                "when",
                "template",
                "timing",
                "amount",
                "unit",
                "anchor",
                "quiet.begin",
                "quiet.end",
                "consent"));
        for (int i = 0; i < Plan.CONDITIONS; i++) {
            names.addAll(
                    List.of("condition." + i + ".fact", "condition." + i + ".operator", "condition." + i + ".value"));
        }
        for (var channel : Channel.values()) {
            names.add("channel." + channel.ordinal());
        }
        return names;
    }

    /** The document type of {@code type|moment}. */
    static String type(String when) {
        return when.contains("|") ? when.substring(0, when.indexOf('|')) : "";
    }

    /** What cannot be read is said at its field. */
    static Plan read(Form form, ConditionValues values) {
        var when = form.value("when");
        return new Plan(
                form.required("name", Plan.NAME),
                type(when),
                when.substring(when.indexOf('|') + 1),
                form.optionalNumber("template", 1, Long.MAX_VALUE).orElse(0),
                conditions(form, values),
                delay(form),
                quiet(form),
                form.choice("consent", Consent.class).orElse(Consent.CUSTOMER),
                channels(form));
    }

    private static List<Condition> conditions(Form form, ConditionValues values) {
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < Plan.CONDITIONS; i++) {
            var prefix = "condition." + i + ".";
            var fact = form.value(prefix + "fact");
            if (!fact.isEmpty()) {
                var operator = form.choice(prefix + "operator", Operator.class).orElse(Operator.EQUALS);
                var kind = values.kind(type(form.value("when")), fact);
                conditions.add(new Condition(fact, operator, value(form, prefix + "value", operator, kind)));
            }
        }
        return conditions;
    }

    private static String value(Form form, String field, Operator operator, Optional<Fact.Kind> kind) {
        var typed = SearchText.cut(form.text(field, Condition.VALUE), Condition.VALUE);
        if (kind.isEmpty() || !operator.needsValue()) {
            return typed;
        }
        var kept = ConditionValues.kept(kind.get(), typed);
        if (kept.isEmpty()) {
            form.error(field, t("zbs-templates.rule.bad-typed." + kind.get()));
        }
        return kept.orElse(typed);
    }

    private static Delay delay(Form form) {
        var timing = form.choice("timing", Timing.class).orElse(Timing.AFTER);
        var unit = form.choice("unit", Unit.class).orElse(Unit.MINUTES);
        int minutes = Math.toIntExact(form.optionalNumber("amount", 0, MOST).orElse(0)) * unit.minutes;
        var anchor = form.value("anchor");
        return switch (timing) {
            case AFTER -> new Delay(minutes, null);
            case BEFORE_DATE -> new Delay(-minutes, anchor);
            case AFTER_DATE -> new Delay(minutes, anchor);
        };
    }

    private static @Nullable Quiet quiet(Form form) {
        var begin = form.optionalNumber("quiet.begin", 0, 23);
        var end = form.optionalNumber("quiet.end", 0, 23);
        if (begin.isEmpty() != end.isEmpty()) {
            form.error(begin.isEmpty() ? "quiet.begin" : "quiet.end", t("ui.form.required"));
        }
        return begin.isEmpty() || end.isEmpty() ? null : new Quiet((int) begin.getAsLong(), (int) end.getAsLong());
    }

    private static List<Channel> channels(Form form) {
        var channels = new ArrayList<Channel>();
        for (int i = 0; i < Channel.values().length; i++) {
            form.choice("channel." + i, Channel.class).ifPresent(channels::add);
        }
        return channels;
    }
}
