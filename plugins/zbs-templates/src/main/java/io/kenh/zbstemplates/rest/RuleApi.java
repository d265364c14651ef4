package io.kenh.zbstemplates.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.page.RuleTargets;
import io.kenh.zbstemplates.rule.RuleState;
import io.kenh.zbstemplates.rule.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON doors to rules and to what they decided. */
public final class RuleApi {
    private static final String PATH = "/zbs-templates/rules";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final Host host;
    private final Rules rules;
    private final RuleTargets targets;

    public RuleApi(Host host, Rules rules, RuleTargets targets) {
        this.host = host;
        this.rules = rules;
        this.targets = targets;
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record RulePage(List<RuleJson> items, @Nullable String next) {}

    /** @param next the {@code after} of the next page; absent on the last */
    public record DecisionPage(
            List<DecisionJson> items, @Nullable String next) {}

    /** @param state off, dry or on */
    public record StateInput(@Nullable String state) {}

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZbsPermissions.RULES);
        routes.api(Endpoint.get(PATH, manage, "Lists rules, the latest first.", RulePage.class, this::list)
                .paged(LIMIT, MOST));
        routes.api(Endpoint.post(
                        PATH,
                        manage,
                        "Makes a rule that is off.",
                        RuleInput.class,
                        RuleJson.class,
                        request -> one(rules.service().create(request.body().plan())))
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}/state",
                manage,
                "Switches a rule off, to a dry run, or on.",
                StateInput.class,
                RuleJson.class,
                this::switchTo));
        routes.api(Endpoint.get(
                        "/zbs-templates/decisions",
                        new Access.Needs(ZbsPermissions.MESSAGES),
                        "What rules decided about a document, the latest first.",
                        DecisionPage.class,
                        this::decisions)
                .query("documentType", "Type of the document, e.g. sales.order; with documentId.")
                .query("documentId", "Id of the document; with documentType.")
                .paged(LIMIT, MOST));
    }

    private RulePage list(ApiRequest<Void> request) {
        var page = rules.store().page(request.query("after").orElse(null), request.limit(LIMIT, MOST));
        var sentences = targets.sentences();
        return new RulePage(
                page.items().stream()
                        .map(row -> RuleJson.of(row, sentences.apply(row.plan())))
                        .toList(),
                page.next());
    }

    private RuleJson one(long id) {
        var row = rules.store().get(id);
        return RuleJson.of(row, targets.sentence(row.plan()));
    }

    private RuleJson switchTo(ApiRequest<StateInput> request) {
        var id = request.id("id");
        rules.service()
                .switchTo(
                        id,
                        MessageApi.constant(
                                RuleState.class, String.valueOf(request.body().state())));
        return one(id);
    }

    private DecisionPage decisions(ApiRequest<Void> request) {
        var asked = Subject.asked(request);
        if (asked.isEmpty()) {
            return new DecisionPage(List.of(), null);
        }
        var document = asked.get();
        if (host.services().get(Documents.class).find(document).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var page = rules.decisions().of(document, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new DecisionPage(page.items().stream().map(DecisionJson::of).toList(), page.next());
    }
}
