package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;
import io.kenh.ui.form.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Teams: listed, made, and who is in them. */
final class TeamPages {
    private static final Access TEAMS = new Access.Needs(CorePermissions.TEAMS);
    private static final String PATH = "/settings/teams";
    private static final int PAGE = 50;

    /** Something done to one team. */
    private interface Action {
        void run(Context ctx, long id);
    }

    private final Host host;
    private final Security security;
    private final TeamForms forms;
    private final StaticTemplates templates = new StaticTemplates();

    TeamPages(Host host, Security security) {
        this.host = host;
        this.security = security;
        this.forms = new TeamForms(security);
    }

    void routes(Routes routes) {
        var teams = security.teams();
        routes.get(PATH, TEAMS, this::list)
                .get(PATH + "/new", TEAMS, ctx -> show(ctx, forms.empty()))
                .post(PATH, TEAMS, this::create)
                .get(PATH + "/{id}", TEAMS, this::form)
                .post(PATH + "/{id}", TEAMS, this::change)
                .post(PATH + "/{id}/members", TEAMS, act((ctx, id) -> teams.add(id, user(ctx))))
                .post(
                        PATH + "/{id}/members/{user}/remove",
                        TEAMS,
                        act((ctx, id) -> teams.remove(id, PathId.of(ctx, "user"))))
                .post(PATH + "/{id}/archive", TEAMS, act((ctx, id) -> teams.archive(id, true)))
                .post(PATH + "/{id}/restore", TEAMS, act((ctx, id) -> teams.archive(id, false)));
    }

    private void list(Context ctx) {
        var query = Form.query(ctx).value("q").strip();
        var after = ctx.queryParam("after");
        var slice = security.teams().page(query, Cursor.decode(after, 3), PAGE);
        var next = slice.next() == null
                ? null
                : PATH + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&after=" + slice.next();
        var view = new TeamsView(query, slice.items(), next);
        if (after != null && ctx.header("HX-Request") != null) {
            host.ui().fragment(ctx, templates.teamsRows(view));
        } else if ("teams".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.teamsTable(view));
        } else {
            host.ui().page(ctx, t("core.teams.title"), templates.teamsList(view));
        }
    }

    private void form(Context ctx) {
        var query = Form.query(ctx).value("q").strip();
        var view = forms.existing(security.teams().get(PathId.of(ctx)), query);
        if ("candidates".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.teamsCandidates(view));
        } else {
            show(ctx, view);
        }
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 200);
        long company = forms.company(form);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, forms.empty(form));
            return;
        }
        done(ctx, security.teams().create(Current.actor(), company, name, Set.of(), null));
    }

    private void change(Context ctx) {
        var team = security.teams().get(PathId.of(ctx));
        var form = Form.read(ctx);
        var name = form.required("name", 200);
        var leader = forms.leader(form, team);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, forms.again(team, form));
            return;
        }
        security.teams().change(team.id(), name, leader);
        done(ctx, team.id());
    }

    private static long user(Context ctx) {
        return Ids.one(Form.read(ctx).value("user"));
    }

    private Handler act(Action action) {
        return ctx -> {
            var id = PathId.of(ctx);
            action.run(ctx, id);
            done(ctx, id);
        };
    }

    private void done(Context ctx, long id) {
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.saved"));
        Redirects.to(ctx, PATH + "/" + id);
    }

    private void show(Context ctx, TeamView view) {
        var body = view.id() == 0 ? templates.teamsCreate(view) : templates.teamsForm(view);
        host.ui().page(ctx, view.title(), body);
    }
}
