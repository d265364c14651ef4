package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SecurityError;
import io.kenh.runtime.security.SignIn;
import io.kenh.ui.form.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The list of users and what is done to one. */
final class UserPages {
    private static final Access USERS = new Access.Needs(CorePermissions.USERS);
    private static final String PATH = "/settings/users";
    private static final int PAGE = 50;

    /** Something done to one user. */
    private interface Action {
        void run(long id);
    }

    private final Host host;
    private final Security security;
    private final UserForms forms;
    private final StaticTemplates templates = new StaticTemplates();

    UserPages(Host host, Security security) {
        this.host = host;
        this.security = security;
        this.forms = new UserForms(host, security);
    }

    void routes(Routes routes) {
        var accounts = security.accounts();
        routes.get(PATH, USERS, this::list)
                .get(PATH + "/new", USERS, ctx -> show(ctx, forms.empty()))
                .post(PATH, USERS, this::create)
                .get(PATH + "/{id}", USERS, ctx -> show(ctx, forms.existing(PathId.of(ctx))))
                .post(PATH + "/{id}", USERS, this::change)
                .post(PATH + "/{id}/invite", USERS, this::invite)
                .post(PATH + "/{id}/activate", USERS, act(id -> accounts.activate(Current.actor(), id)))
                .post(PATH + "/{id}/deactivate", USERS, act(id -> accounts.deactivate(Current.actor(), id)))
                .post(PATH + "/{id}/unlock", USERS, act(id -> accounts.unlock(Current.actor(), id)))
                .post(PATH + "/{id}/second-off", USERS, this::secondOff)
                .post(PATH + "/{id}/signout", USERS, act(id -> accounts.signOut(Current.actor(), id)));
    }

    private void list(Context ctx) {
        var query = Form.query(ctx).value("q").strip();
        var after = ctx.queryParam("after");
        var slice = security.staff().page(query, Cursor.decode(after, 2), PAGE);
        var next = slice.next() == null
                ? null
                : PATH + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&after=" + slice.next();
        var view = new UsersView(query, slice.items(), next, host.clock().instant());
        if (after != null && ctx.header("HX-Request") != null) {
            host.ui().fragment(ctx, templates.usersRows(view));
        } else if ("users".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.usersTable(view));
        } else {
            host.ui().page(ctx, t("core.users.title"), templates.usersList(view));
        }
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var email = forms.email(form);
        var data = forms.read(form);
        if (form.hasErrors()) {
            refuse(ctx, forms.again(0, form));
            return;
        }
        try {
            long id = security.accounts().create(Current.actor(), email, data);
            show(ctx, forms.withLink(id, link(id)));
        } catch (KenhException e) {
            if (e.code() != SecurityError.EMAIL_TAKEN) {
                throw e;
            }
            refuse(ctx, forms.again(0, form.error("email", t("error.core.email-taken"))));
        }
    }

    private void change(Context ctx) {
        var id = PathId.of(ctx);
        var form = Form.read(ctx);
        var data = forms.read(form);
        if (form.hasErrors()) {
            refuse(ctx, forms.again(id, form));
            return;
        }
        security.accounts().change(Current.actor(), id, data);
        done(ctx, id);
    }

    private void invite(Context ctx) {
        var id = PathId.of(ctx);
        show(ctx, forms.withLink(id, link(id)));
    }

    /** For who lost phone and recovery codes; it stands in the log of sign-ins. */
    private void secondOff(Context ctx) {
        var id = PathId.of(ctx);
        var accounts = security.accounts();
        accounts.requireMay(Current.actor(), id);
        if (security.factors().off(SignIn.owner(id))) {
            accounts.signOut(Current.actor(), id);
            security.signIn()
                    .removed(
                            security.profiles().get(id).email(),
                            id,
                            security.gate().client(ctx));
        }
        done(ctx, id);
    }

    private String link(long id) {
        return host.publicUrl() + security.accounts().invite(Current.actor(), id);
    }

    private io.javalin.http.Handler act(Action action) {
        return ctx -> {
            var id = PathId.of(ctx);
            action.run(id);
            done(ctx, id);
        };
    }

    private void done(Context ctx, long id) {
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.saved"));
        Redirects.to(ctx, PATH + "/" + id);
    }

    private void refuse(Context ctx, UserView view) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, view);
    }

    private void show(Context ctx, UserView view) {
        host.ui().page(ctx, view.title(), templates.usersForm(view));
    }
}
