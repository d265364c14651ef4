package io.kenh.zbstemplates.page;

import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.rule.Plan;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.List;
import java.util.Optional;

/** What rules send, and who sends it, in words. */
public final class RuleTargets {
    private final TemplateStore templates;
    private final TemplatePlatform accounts;

    public RuleTargets(TemplateStore templates, TemplatePlatform accounts) {
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
        return templates.sendable(plan.documentType()).stream()
                .filter(one -> one.id() == plan.templateId())
                .findFirst();
    }

    public String sentence(Plan plan) {
        var template = template(plan)
                .or(() -> templates.sendable(plan.documentType()).stream().findFirst());
        return RuleWords.sentence(
                plan,
                template.map(one -> one.row().name()).orElse("–"),
                template.map(one -> account(one.row().accountId())).orElse("–"));
    }
}
