package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a rule can work as it is written. Fields are called as on the form: {@code condition.0.value}. */
final class PlanCheck {
    private final Host host;
    private final TemplateStore templates;

    PlanCheck(Host host, TemplateStore templates) {
        this.host = host;
        this.templates = templates;
    }

    /** @param template that the plan sends */
    boolean fits(Plan plan, Sendable template) {
        return mistakes(plan, Optional.of(template)).isEmpty();
    }

    /** @return the template @throws KenhException {@code core.invalid} */
    Sendable require(Plan plan) {
        var template = templates.sendable(plan.templateId(), plan.documentType());
        var mistakes = mistakes(plan, template);
        if (!mistakes.isEmpty() || template.isEmpty()) {
            throw new KenhException(CoreError.INVALID, mistakes);
        }
        return template.get();
    }

    private Map<String, String> mistakes(Plan plan, Optional<Sendable> template) {
        var wrong = new LinkedHashMap<String, String>();
        if (plan.name().isBlank()) {
            wrong.put("name", t("ui.form.required"));
        } else if (plan.name().length() > Plan.NAME) {
            wrong.put("name", t("ui.form.too-long", Plan.NAME));
        }
        var type = host.services().get(Documents.class).type(plan.documentType());
        if (type.isEmpty()
                || type.get().moments().stream().noneMatch(moment -> moment.id().equals(plan.moment()))) {
            wrong.put("when", t("zbs-templates.rule.bad-moment"));
            return wrong;
        }
        if (template.isEmpty()) {
            wrong.put("template", t("zbs-templates.rule.bad-template"));
        }
        var kinds = kinds(type.get());
        conditions(plan, kinds, wrong);
        timing(plan, kinds, wrong);
        if (plan.channels().isEmpty()
                || new HashSet<>(plan.channels()).size() < plan.channels().size()) {
            wrong.put("channel.0", t("zbs-templates.rule.bad-channels"));
        }
        return wrong;
    }

    private static Map<String, Fact.Kind> kinds(DocType<?> type) {
        var kinds = new HashMap<String, Fact.Kind>();
        type.facts().forEach((name, fact) -> kinds.put(name, fact.kind()));
        return kinds;
    }

    private static void conditions(Plan plan, Map<String, Fact.Kind> kinds, Map<String, String> wrong) {
        for (int i = 0; i < plan.conditions().size(); i++) {
            var field = "condition." + i + ".value";
            Conditions.mistake(
                            plan.conditions().get(i),
                            kinds.get(plan.conditions().get(i).fact()))
                    .ifPresent(key -> wrong.put(field, t(key)));
        }
        if (plan.conditions().size() > Plan.CONDITIONS) {
            wrong.put("condition.0.value", t("zbs-templates.rule.too-many", Plan.CONDITIONS));
        }
    }

    private static void timing(Plan plan, Map<String, Fact.Kind> kinds, Map<String, String> wrong) {
        var delay = plan.delay();
        if (delay.minutes() > Delay.MOST
                || delay.minutes() < -Delay.MOST
                || (delay.anchor() == null && delay.minutes() < 0)) {
            wrong.put("amount", t("zbs-templates.rule.bad-delay"));
        }
        if (delay.anchor() != null && !day(kinds.get(delay.anchor()))) {
            wrong.put("anchor", t("zbs-templates.rule.bad-fact"));
        }
        var quiet = plan.quiet();
        if (quiet != null && (!hour(quiet.begin()) || !hour(quiet.end()) || quiet.begin() == quiet.end())) {
            wrong.put("quiet.begin", t("zbs-templates.rule.bad-quiet"));
        }
    }

    private static boolean day(Fact.@Nullable Kind kind) {
        return kind == Fact.Kind.DATE || kind == Fact.Kind.DATE_TIME;
    }

    private static boolean hour(int hour) {
        return hour >= 0 && hour < 24;
    }

    private static String t(String key, Object... args) {
        return Current.texts().get(key, args);
    }
}
