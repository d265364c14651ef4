package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.rule.Plan;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What rules send, and who sends it, in words. */
public final class RuleTargets {
    private final TemplateStore templates;
    private final TemplatePlatform accounts;
    private final ConditionValues values;

    public RuleTargets(Host host, TemplateStore templates, TemplatePlatform accounts) {
        this.values = new ConditionValues(host);
        this.templates = templates;
        this.accounts = accounts;
    }

    /** Templates in use for such documents, with their accounts. */
    List<Option> options(String documentType) {
        return templates.sendable(documentType).stream()
                .map(template -> new Option(
                        Long.toString(template.id()),
                        template.row().name() + " · " + account(template.row().accountId())))
                .toList();
    }

    String account(long id) {
        return accounts.account(id).map(TemplatePlatform.Account::name).orElse("–");
    }

    /** The one the plan names, as it can be sent now. */
    Optional<Sendable> template(Plan plan) {
        return templates.sendable(plan.templateId(), plan.documentType());
    }

    public String sentence(Plan plan) {
        return sentences().apply(plan);
    }

    /** For many: what is in use is asked for once for each document type. */
    public Function<Plan, String> sentences() {
        var inUse = new HashMap<String, List<Sendable>>();
        return plan -> sentence(plan, inUse.computeIfAbsent(plan.documentType(), templates::sendable));
    }

    /** While no template is chosen yet, the first stands for it, as on the form. */
    private String sentence(Plan plan, List<Sendable> inUse) {
        var template = inUse.stream()
                .filter(one -> plan.templateId() == 0 || one.id() == plan.templateId())
                .findFirst();
        return RuleWords.sentence(
                plan,
                condition -> values.sentence(plan.documentType(), condition),
                template.map(one -> one.row().name()).orElse("–"),
                template.map(one -> account(one.row().accountId())).orElse("–"));
    }
}
