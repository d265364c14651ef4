package io.kenh.zbstemplates.rest;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.TeamRef;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.lint.Lint;
import io.kenh.zbstemplates.rest.TemplateApi.LintResult;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What programs do with templates that are there: the same as people do on their pages. */
public final class TemplateStepsApi {
    private static final String ONE = TemplateApi.PATH + "/{id}";

    private final Host host;
    private final TemplateStore store;
    private final TemplateService service;
    private final Lint lint;
    private final Subject subject;

    public TemplateStepsApi(Host host, TemplateStore store, TemplateService service, Lint lint) {
        this.host = host;
        this.store = store;
        this.service = service;
        this.lint = lint;
        this.subject = new Subject(host);
    }

    /**
     * @param version only if nobody changed the template since
     * @param documentType absent: as it is; empty: of no document
     */
    public record TemplateEdit(
            @Nullable Integer version, @Nullable String documentType, TemplateContent content) {}

    /** @param teams ids; 0 for everybody, none for nobody */
    public record TeamsInput(Set<Long> teams) {}

    public record LintInput(long accountId, TemplateContent content) {}

    public void routes(Routes routes) {
        var write = new Access.Needs(ZbsPermissions.WRITE);
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                ONE,
                write,
                "Writes the draft; of an approved or rejected template, a draft of its next version. With version, only"
                        + " if nobody changed it since.",
                TemplateEdit.class,
                TemplateJson.class,
                this::edit));
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                ONE + "/teams",
                new Access.Needs(ZbsPermissions.ENABLE),
                "Opens an approved template to these teams, and closes it to all others.",
                TeamsInput.class,
                TemplateJson.class,
                this::teams));
        routes.api(Endpoint.post(
                "/zbs-templates/lint",
                write,
                "Checks a content against the platform's rules; nothing is kept.",
                LintInput.class,
                LintResult.class,
                this::lint));
        step(routes, "discard", ZbsPermissions.WRITE, "Throws the draft away.", service::discard);
        step(
                routes,
                "archive",
                ZbsPermissions.WRITE,
                "Takes a template out of lists and use.",
                id -> service.archive(id, true));
        step(
                routes,
                "restore",
                ZbsPermissions.WRITE,
                "Brings an archived template back.",
                id -> service.archive(id, false));
    }

    private void step(Routes routes, String name, Permission permission, String summary, LongConsumer step) {
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                ONE + "/" + name,
                new Access.Needs(permission),
                summary,
                Void.class,
                TemplateJson.class,
                request -> {
                    step.accept(request.id("id"));
                    return one(request.id("id"));
                }));
    }

    private TemplateJson one(long id) {
        return TemplateJson.of(store.view(id));
    }

    private TemplateJson edit(ApiRequest<TemplateEdit> request) {
        var input = request.body();
        var now = store.view(request.id("id"));
        if (input.content() == null) {
            throw new KenhException(CoreError.INVALID, Map.of("content", t("ui.form.required")));
        }
        if (!now.editable()) {
            throw new KenhException(now.row().imported() ? ZbsError.IMPORTED : ZbsError.PENDING);
        }
        var type = input.documentType() == null ? now.newest().documentType() : input.documentType();
        var document = type == null || type.isBlank() ? null : type;
        // What it is about already may belong to a plugin that is switched off.
        if (!Objects.equals(document, now.newest().documentType())) {
            subject.check(document, null);
        }
        int version = input.version() == null ? now.row().version() : input.version();
        service.edit(now.row().id(), version, document, input.content());
        return one(now.row().id());
    }

    private TemplateJson teams(ApiRequest<TeamsInput> request) {
        var teams = Objects.requireNonNullElse(request.body().teams(), Set.<Long>of());
        var known = host.services().get(Users.class).teams(Current.actor().companyId()).stream()
                .map(TeamRef::id)
                .collect(Collectors.toSet());
        known.add(Template.EVERYBODY);
        if (!known.containsAll(teams)) {
            throw new KenhException(CoreError.INVALID, Map.of("teams", t("zbs-templates.error.team")));
        }
        service.enableFor(request.id("id"), teams);
        return one(request.id("id"));
    }

    private LintResult lint(ApiRequest<LintInput> request) {
        var input = request.body();
        if (input.content() == null) {
            throw new KenhException(CoreError.INVALID, Map.of("content", t("ui.form.required")));
        }
        return LintResult.of(lint.of(input.content(), input.accountId()));
    }
}
