package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.rule.Decision;
import io.kenh.zbstemplates.rule.Outcome;
import io.kenh.zbstemplates.rule.Reason;
import io.kenh.zbstemplates.rule.RuleState;
import io.kenh.zbstemplates.rule.Rules;
import io.kenh.zbstemplates.rule.SendRule;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The lists of rules and of what they decided. */
public final class RuleLists {
    private static final String RULES = "/zbs-templates/rules";
    private static final String DECISIONS = "/zbs-templates/decisions";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform accounts;
    private final Rules rules;

    public RuleLists(Host host, TemplatePlatform accounts, Rules rules) {
        this.host = host;
        this.accounts = accounts;
        this.rules = rules;
    }

    public void routes(Routes routes) {
        routes.post(RULES + "/adopt", new Access.Needs(ZbsPermissions.RULES), this::adopt);
        rules(routes);
        decisions(routes);
    }

    private void rules(Routes routes) {
        Records.of(SendRule.class, RULES, ZbsPermissions.RULES)
                .title("menu.zbs-templates.rules")
                .column(Column.text("name", "zbs-templates.column.rule").sortable())
                .column(Column.choice("state", "zbs-templates.column.state", RuleState.class))
                .column(Column.text("moment", "zbs-templates.column.moment")
                        .grouped()
                        .hidden())
                .column(Column.ref("account", "zbs-templates.column.account", this::accountNames)
                        .at("accountId")
                        .offering(() -> NewPages.accounts(accounts)))
                .column(Column.text("type", "zbs-templates.column.document")
                        .at("documentType")
                        .worded("doc.")
                        .grouped()
                        .hidden())
                .column(Column.moment("changed", "zbs-templates.column.changed")
                        .at("changedAt")
                        .sortable())
                .search(Search.line("words"))
                .order("name")
                .open(RULES + "/{id}")
                .create(RULES + "/new", ZbsPermissions.RULES)
                .action(switching(RuleState.ON))
                .action(switching(RuleState.DRY))
                .action(switching(RuleState.OFF))
                .empty("robot", "zbs-templates.rules.empty", "zbs-templates.rules.empty.text")
                .moreActions(ctx -> templates.ruleActions(
                        rules.service().suggested().size(),
                        quietButton(DECISIONS, "list-search", t("zbs-templates.decisions"))))
                .routes(routes, host);
    }

    private BulkAction switching(RuleState state) {
        var id = state.name().toLowerCase(Locale.ROOT);
        return new BulkAction(
                        id,
                        "zbs-templates.rule.switch." + state,
                        state.badge().icon(),
                        ZbsPermissions.RULES,
                        ids -> Each.of(
                                ids,
                                "zbs-templates.rules.done",
                                one -> rules.service().switchTo(one, state)))
                .confirmed("zbs-templates.rule.switch-many." + state);
    }

    private void decisions(Routes routes) {
        Records.of(Decision.class, DECISIONS, ZbsPermissions.RULES)
                .title("zbs-templates.decisions")
                .column(Column.text("document", "zbs-templates.column.about").at("documentTitle"))
                .column(Column.choice("outcome", "zbs-templates.column.outcome", Outcome.class))
                .column(Column.choice(
                                "reason",
                                "zbs-templates.column.reason",
                                Arrays.stream(Reason.values())
                                        .map(one -> Choice.of(one.key(), "zbs-templates.short." + one))
                                        .toArray(Choice[]::new))
                        .at("why.key"))
                .column(Column.ref("rule", "zbs-templates.column.rule", this::ruleNames)
                        .at("ruleId"))
                .column(Column.text("moment", "zbs-templates.column.moment")
                        .grouped()
                        .hidden())
                .column(Column.money("cost", "zbs-templates.column.cost").sum().hidden())
                .column(Column.moment("changed", "zbs-templates.column.decided")
                        .at("changedAt")
                        .sortable())
                .order("-changed")
                .open(DECISIONS + "/{id}")
                .empty("list-search", "zbs-templates.decisions.empty", "zbs-templates.decisions.empty.text")
                .routes(routes, host);
    }

    private Map<Long, Ref> ruleNames(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        rules.store().names(ids).forEach((id, name) -> names.put(id, new Ref(name, RULES + "/" + id)));
        names.put(0L, new Ref(t("zbs-templates.outcome.NO_RULE"), null));
        return names;
    }

    private Map<Long, Ref> accountNames(Collection<Long> ids) {
        return TemplateLists.names(accounts, ids);
    }

    private void adopt(Context ctx) {
        int made = rules.service().adopt();
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.rules.adopted", made));
        ctx.redirect(RULES, HttpStatus.SEE_OTHER);
    }
}
