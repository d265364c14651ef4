package io.kenh.zbstemplates.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.lint.Finding;
import io.kenh.zbstemplates.lint.Lint;
import io.kenh.zbstemplates.lint.Linter;
import io.kenh.zbstemplates.lint.Severity;
import io.kenh.zbstemplates.template.Origin;
import io.kenh.zbstemplates.template.Submission;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.template.TemplateState;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.template.TemplateView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON doors to templates. */
public final class TemplateApi {
    static final String PATH = "/zbs-templates/templates";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final TemplateStore store;
    private final TemplateService service;
    private final Submission submission;
    private final Lint lint;
    private final Subject subject;

    public TemplateApi(Host host, TemplateStore store, TemplateService service, Submission submission, Lint lint) {
        this.store = store;
        this.service = service;
        this.submission = submission;
        this.lint = lint;
        this.subject = new Subject(host);
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record TemplatePage(
            List<TemplateJson> items, @Nullable String next) {}

    /**
     * @param code unique in the account
     * @param documentType one there is
     * @param moment one of that type
     */
    public record TemplateInput(
            long accountId,
            String code,
            @Nullable String documentType,
            @Nullable String moment,
            TemplateContent content) {}

    /** @param field e.g. {@code row.2.title}; rows count from 0 */
    public record FindingJson(String rule, Severity severity, String field, String message, String fix) {
        static FindingJson of(Finding finding) {
            var args = finding.args().toArray();
            return new FindingJson(
                    finding.rule(),
                    finding.severity(),
                    finding.field(),
                    Current.texts().get(finding.messageKey(), args),
                    Current.texts().get(finding.fixKey(), args));
        }
    }

    public record LintResult(boolean submittable, List<FindingJson> findings) {
        static LintResult of(List<Finding> findings) {
            return new LintResult(
                    !Linter.blocks(findings),
                    findings.stream().map(FindingJson::of).toList());
        }
    }

    public record SubmitResult(Submission.Outcome outcome, TemplateJson template) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.READ);
        routes.api(Endpoint.get(PATH, read, "Lists templates by name.", TemplatePage.class, this::list)
                .query("state", "State of the template.")
                .query("account", "Id of an account.")
                .query("document", "Type of document, e.g. sales.order.")
                .query("query", "Words of the name.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "One template with its newest content and all versions.",
                TemplateJson.class,
                request -> TemplateJson.of(store.view(request.id("id")))));
        routes.api(Endpoint.get(
                PATH + "/{id}/lint",
                read,
                "Checks the newest content against the platform's rules.",
                LintResult.class,
                request -> lint(store.view(request.id("id")))));
        routes.api(Endpoint.post(
                        PATH,
                        new Access.Needs(ZbsPermissions.WRITE),
                        "Makes a draft.",
                        TemplateInput.class,
                        TemplateJson.class,
                        this::create)
                .created());
        routes.api(Endpoint.post(
                PATH + "/{id}/submit",
                new Access.Needs(ZbsPermissions.SUBMIT),
                "Sends the draft to be approved; outcome unknown means that the platform did not answer in time.",
                Void.class,
                SubmitResult.class,
                this::submit));
    }

    private TemplatePage list(ApiRequest<Void> request) {
        var filter = new TemplateStore.Filter(
                request.choice("state", TemplateState.class).orElse(null),
                request.number("account").orElse(0L),
                request.query("document").orElse(""),
                request.query("query").orElse(""));
        var page = store.page(filter, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new TemplatePage(page.items().stream().map(TemplateJson::of).toList(), page.next());
    }

    private LintResult lint(TemplateView template) {
        return LintResult.of(lint.of(template.content(), template.row().accountId()));
    }

    private TemplateJson create(ApiRequest<TemplateInput> request) {
        var input = request.body();
        if (input.code() == null || !input.code().matches("[a-z0-9-]{1,80}") || input.content() == null) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        subject.check(input.documentType(), input.moment());
        var origin = new Origin(input.accountId(), input.code(), input.documentType(), input.moment(), null, null);
        var id = service.create(origin, input.content());
        request.ctx().header("Location", "/api/v1" + PATH + "/" + id);
        return TemplateJson.of(store.view(id));
    }

    private SubmitResult submit(ApiRequest<Void> request) {
        var outcome = submission.submit(request.id("id"));
        return new SubmitResult(outcome, TemplateJson.of(store.view(request.id("id"))));
    }
}
