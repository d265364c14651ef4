package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.kenh.ui.Step;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.lint.Finding;
import io.kenh.zbstemplates.template.ChangeKind;
import io.kenh.zbstemplates.template.ChangeRow;
import io.kenh.zbstemplates.template.TemplateState;
import io.kenh.zbstemplates.template.TemplateView;
import io.kenh.zbstemplates.template.VersionState;
import io.kenh.zbstemplates.values.FactNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One template.
 *
 * @param teams all of the company, everybody first
 * @param logo the account has a whole logo
 */
public record ShowView(
        TemplateView template,
        String account,
        PhoneView light,
        PhoneView dark,
        List<Finding> findings,
        List<Option> teams,
        Map<Long, String> users,
        boolean logo,
        boolean mayWrite,
        boolean maySubmit,
        boolean mayEnable) {
    public String path() {
        return "/zbs-templates/templates/" + template.row().id();
    }

    public List<Step> steps() {
        var state = template.row().state();
        var names = List.of(TemplateState.DRAFT, TemplateState.PENDING, TemplateState.APPROVED, TemplateState.IN_USE);
        var shown = switch (state) {
            case REJECTED -> TemplateState.PENDING;
            case DISABLED, DELETED -> TemplateState.APPROVED;
            case DRAFT, PENDING, APPROVED, IN_USE -> state;
        };
        return names.stream()
                .map(one -> new Step(
                        t((one == shown ? state : one).key()), names.indexOf(one) < names.indexOf(shown), one == shown))
                .toList();
    }

    public boolean errors() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    public boolean rejected() {
        return template.newest().state() == VersionState.REJECTED
                || template.newest().state() == VersionState.DISABLED;
    }

    /** A submission came back. */
    public boolean returned() {
        return template.draft() && template.newest().reason() != null;
    }

    public boolean approved() {
        return template.active() != null;
    }

    /** What people call what fills a parameter, or a dash. */
    public String fact(Param param) {
        var type = template.row().documentType();
        return param.fact().isEmpty() ? "–" : FactNames.of(type == null ? "" : type, param.fact());
    }

    /** "800", or a dash. */
    public String price(@Nullable Long dong) {
        return dong == null ? "–" : io.kenh.ui.Kit.money(dong);
    }

    public String change(ChangeRow change) {
        var key = "zbs-templates.change." + change.kind();
        return change.kind() == ChangeKind.STATE
                ? t(key, t("zbs-templates.state." + change.before()), t("zbs-templates.state." + change.after()))
                : t(key, change.before(), change.after());
    }
}
