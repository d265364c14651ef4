package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.rule.DecisionRow;
import io.kenh.zbstemplates.rule.Outcome;
import io.kenh.zbstemplates.rule.RuleRow;
import io.kenh.zbstemplates.rule.RuleState;
import io.kenh.zbstemplates.rule.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One rule: what it says, its switch, what it did, what it would do. */
public final class RulePages {
    private static final String PAGE = "/zbs-templates/rules/{id}";
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int LATEST = 20;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final RuleTargets targets;
    private final RecentDocuments documents;
    private final Rules rules;

    public RulePages(Host host, RuleTargets targets, RecentDocuments documents, Rules rules) {
        this.host = host;
        this.targets = targets;
        this.documents = documents;
        this.rules = rules;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZbsPermissions.RULES);
        routes.get(PAGE, manage, this::show)
                .get(PAGE + "/try", manage, this::tryOut)
                .post(PAGE + "/state", manage, this::switchTo)
                .get("/zbs-templates/decisions/{id}", manage, this::open);
    }

    private void show(Context ctx) {
        var row = rules.store().get(PathId.of(ctx));
        var since = host.clock().instant().minus(SHOWN);
        var template = targets.template(row.plan()).orElse(null);
        var view = new RuleView(
                row,
                targets.sentence(row.plan()),
                template == null ? null : template.row().name(),
                targets.account(row.accountId()),
                host.services()
                        .get(Users.class)
                        .find(row.changedBy())
                        .map(Users.UserRef::name)
                        .orElse("–"),
                bars(row, since),
                rules.decisions().happened(row, since),
                template == null ? null : template.pricePhone(),
                latest(row),
                documents.newest(row.plan().documentType()),
                documents.denied(row.plan().documentType()),
                host.ui().asset("zbs.css"));
        host.ui().page(ctx, row.plan().name(), templates.ruleShow(view));
    }

    private List<RuleView.Bar> bars(RuleRow row, Instant since) {
        var counts = rules.decisions().counts(row.id(), since);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return Arrays.stream(Outcome.values())
                .filter(counts::containsKey)
                .map(outcome -> new RuleView.Bar(
                        outcome,
                        counts.getOrDefault(outcome, 0L),
                        (int) Math.max(1, counts.getOrDefault(outcome, 0L) * 100 / most),
                        "/zbs-templates/decisions?f.rule=" + row.id() + "&f.outcome=" + outcome))
                .toList();
    }

    private List<DecisionLine> latest(RuleRow row) {
        var rows = rules.decisions().latest(row.id(), LATEST);
        var found = host.services()
                .get(Documents.class)
                .find(rows.stream().map(DecisionRow::document).collect(Collectors.toSet()));
        return rows.stream()
                .map(one -> {
                    var document = found.get(one.document());
                    var partner = document == null ? null : document.partnerId();
                    return new DecisionLine(
                            one,
                            one.documentTitle(),
                            document == null ? null : document.path(),
                            partner == null ? null : "/contacts/partners/" + partner);
                })
                .toList();
    }

    private void tryOut(Context ctx) {
        var row = rules.store().get(PathId.of(ctx));
        var chosen = Form.query(ctx).value("document");
        if (!chosen.matches("doc:\\d{1,18}")) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var shown = rules.tryOut().of(row, new DocRef(row.plan().documentType(), Long.parseLong(chosen.substring(4))));
        host.ui()
                .fragment(
                        ctx,
                        templates.ruleTried(new TriedView(shown, host.clock().instant())));
    }

    private void switchTo(Context ctx) {
        var id = PathId.of(ctx);
        var state = Form.read(ctx)
                .choice("state", RuleState.class)
                .orElseThrow(() -> new KenhException(CoreError.BAD_REQUEST));
        rules.service().switchTo(id, state);
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.rule.switched." + state));
        ctx.redirect("/zbs-templates/rules/" + id, HttpStatus.SEE_OTHER);
    }

    /** A decision has no page of its own: its document explains it. */
    private void open(Context ctx) {
        var row = rules.decisions().get(PathId.of(ctx));
        var path = host.services()
                .get(Documents.class)
                .find(row.document())
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND))
                .path();
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }
}
