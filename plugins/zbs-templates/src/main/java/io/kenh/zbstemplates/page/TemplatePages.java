package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.lint.Lint;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.template.Submission;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.template.TemplateView;
import io.kenh.zbstemplates.template.VersionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One template: where it stands and what can be done. */
public final class TemplatePages {
    private static final String PAGE = "/zbs-templates/templates/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform platform;
    private final TemplateStore store;
    private final TemplateService service;
    private final Submission submission;
    private final Lint lint;
    private final Logos logos;
    private final Previews previews;

    public TemplatePages(
            Host host,
            TemplatePlatform platform,
            TemplateStore store,
            TemplateService service,
            Submission submission,
            Lint lint,
            Logos logos,
            Previews previews) {
        this.host = host;
        this.platform = platform;
        this.store = store;
        this.service = service;
        this.submission = submission;
        this.lint = lint;
        this.logos = logos;
        this.previews = previews;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.READ);
        var write = new Access.Needs(ZbsPermissions.WRITE);
        routes.get(PAGE, read, this::show)
                .get(PAGE + "/compare", read, this::compare)
                .post(PAGE + "/submit", new Access.Needs(ZbsPermissions.SUBMIT), this::submit)
                .post(PAGE + "/teams", new Access.Needs(ZbsPermissions.ENABLE), this::teams)
                .post(PAGE + "/discard", write, ctx -> act(ctx, service::discard))
                .post(PAGE + "/archive", write, ctx -> act(ctx, id -> service.archive(id, true)))
                .post(PAGE + "/restore", write, ctx -> act(ctx, id -> service.archive(id, false)));
    }

    private void show(Context ctx) {
        var template = store.view(PathId.of(ctx));
        var row = template.row();
        var account = platform.account(row.accountId());
        var actor = Current.actor();
        var view = new ShowView(
                template,
                account.map(TemplatePlatform.Account::name).orElse("–"),
                previews.sample(template.content(), row.accountId(), false),
                previews.sample(template.content(), row.accountId(), true),
                row.imported() ? List.of() : lint.of(template.content(), row.accountId()),
                teams(),
                people(template),
                logos.of(row.accountId()).complete(),
                actor.may(ZbsPermissions.WRITE),
                actor.may(ZbsPermissions.SUBMIT),
                actor.may(ZbsPermissions.ENABLE));
        host.ui().page(ctx, row.name(), templates.templateShow(view));
    }

    private List<Option> teams() {
        var options = new ArrayList<Option>();
        options.add(new Option(Long.toString(Template.EVERYBODY), t("zbs-templates.team.everybody")));
        host.services()
                .get(Users.class)
                .teams(Current.actor().companyId())
                .forEach(team -> options.add(new Option(Long.toString(team.id()), team.name())));
        return options;
    }

    private Map<Long, String> people(TemplateView template) {
        var ids = template.versions().stream()
                .map(VersionRow::submittedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new HashMap<Long, String>();
        host.services().get(Users.class).find(ids).forEach((id, user) -> names.put(id, user.name()));
        return names;
    }

    private void compare(Context ctx) {
        var template = store.view(PathId.of(ctx));
        var form = Form.query(ctx);
        int newest = template.newest().number();
        int first = (int) form.optionalNumber("a", 1, newest).orElse(Math.max(1, newest - 1));
        int second = (int) form.optionalNumber("b", 1, newest).orElse(newest);
        long id = template.row().id();
        var before = store.content(id, first);
        var after = store.content(id, second);
        var view = new CompareView(
                template,
                first,
                second,
                previews.sample(before, template.row().accountId(), false),
                previews.sample(after, template.row().accountId(), false),
                Difference.between(before, after));
        host.ui().page(ctx, t("zbs-templates.compare.title", template.row().name()), templates.templateCompare(view));
    }

    private void submit(Context ctx) {
        var id = PathId.of(ctx);
        boolean sent = submission.submit(id) == Submission.Outcome.SENT;
        host.ui()
                .toast(
                        ctx,
                        sent ? Tone.SUCCESS : Tone.WARNING,
                        t(sent ? "zbs-templates.submitted" : "zbs-templates.submitted-perhaps"));
        back(ctx, id);
    }

    private void teams(Context ctx) {
        var chosen = Form.read(ctx).values("team").stream()
                .filter(team -> team.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        var known = teams().stream().map(option -> Long.valueOf(option.value())).toList();
        chosen.retainAll(known);
        act(ctx, id -> service.enableFor(id, chosen));
    }

    private interface Act {
        void on(long id);
    }

    private void act(Context ctx, Act act) {
        var id = PathId.of(ctx);
        act.on(id);
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.saved"));
        back(ctx, id);
    }

    private static void back(Context ctx, long id) {
        ctx.redirect("/zbs-templates/templates/" + id, HttpStatus.SEE_OTHER);
    }
}
