package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.Languages;
import io.kenh.runtime.security.Profiles.Profile;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SignIn.Result;
import io.kenh.ui.form.Form;
import java.net.URI;
import java.time.Duration;

/** In, out, and the language of this browser. */
final class SignInPages {
    private final Host host;
    private final Security security;
    private final CodePages codes;
    private final StaticTemplates templates = new StaticTemplates();
    /** Once there is somebody who can sign in, there always is. */
    private volatile boolean ready;

    SignInPages(Host host, Security security) {
        this.host = host;
        this.security = security;
        this.codes = new CodePages(host, security);
    }

    void routes(Routes routes) {
        routes.get("/signin", new Access.Public(), this::page)
                .post("/signin", new Access.Public(60), this::signIn)
                .post("/signout", new Access.Public(), this::signOut)
                .post("/language", new Access.Public(), this::language);
        codes.routes(routes);
    }

    private void page(Context ctx) {
        var next = Redirects.local(ctx.queryParam("next"));
        if (Current.actor().kind() == Actor.Kind.USER) {
            Redirects.to(ctx, next);
        } else if (ready()) {
            show(ctx, new SignInView(Form.empty(), next, ""));
        } else {
            ctx.header("Cache-Control", "no-store");
            host.ui().barePage(ctx, t("core.unready.title"), templates.signinUnready());
        }
    }

    /** Nobody can sign in before the set-up: then the page says how to find its link. */
    private boolean ready() {
        if (!ready) {
            ready = security.setup().done();
        }
        return ready;
    }

    private void signIn(Context ctx) {
        var gate = security.gate();
        gate.refuseCrossSite(ctx);
        var form = Form.read(ctx);
        var email = form.required("email", 254);
        // Not stripped: blanks may be part of it.
        var password = form.value("password");
        var next = Redirects.local(form.value("next"));
        if (password.isEmpty()) {
            form.error("password", t("ui.form.required"));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, new SignInView(form, next, ""));
            return;
        }
        switch (security.signIn().attempt(email, password, gate.client(ctx), ctx.cookie(Gate.COOKIE))) {
            case Result.Welcome welcome -> {
                gate.forget();
                gate.setSession(ctx, welcome.token());
                Redirects.fresh(ctx, next);
            }
            case Result.Code owed -> {
                gate.forget();
                codes.ask(ctx, owed.userId(), next);
            }
            case Result.Refused refused -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, new SignInView(form, next, t("core.signin.refused")));
            }
            case Result.Later later -> {
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                show(ctx, new SignInView(form, next, t("core.signin.later")));
            }
        }
    }

    private void show(Context ctx, SignInView view) {
        ctx.header("Cache-Control", "no-store");
        host.ui().barePage(ctx, t("core.signin.title"), templates.signinSignin(view));
    }

    private void signOut(Context ctx) {
        var gate = security.gate();
        security.sessions().closeToken(ctx.cookie(Gate.COOKIE));
        gate.forget();
        gate.clearSession(ctx);
        Redirects.fresh(ctx, "/signin");
    }

    private void language(Context ctx) {
        security.gate().refuseCrossSite(ctx);
        var wanted = Form.read(ctx).value("language");
        if (Languages.ALL.contains(wanted)) {
            var year = (int) Duration.ofDays(365).toSeconds();
            ctx.cookie(security.gate().cookie(Languages.COOKIE, wanted, year));
            if (Current.actor().kind() == Actor.Kind.USER) {
                remember(wanted);
            }
        }
        Redirects.fresh(ctx, back(ctx));
    }

    private void remember(String language) {
        var old = security.profiles().get(Current.actor().userId());
        security.profiles()
                .change(new Profile(old.id(), old.name(), old.email(), language, old.theme(), old.timeZone()));
        security.gate().forget();
    }

    private static String back(Context ctx) {
        var referer = ctx.header("Referer");
        try {
            return referer == null ? "/" : Redirects.local(URI.create(referer).getRawPath());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
