package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.Emails;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SecurityError;
import io.kenh.runtime.security.SignIn.Result;
import io.kenh.ui.form.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Behind one-time links: the first administrator, and new users' passwords. */
final class WelcomePages {
    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    WelcomePages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.get("/setup", new Access.Public(30), this::setup)
                .post("/setup", new Access.Public(30), this::completeSetup)
                .get("/join/{token}", new Access.Public(30), this::join)
                .post("/join/{token}", new Access.Public(30), this::completeJoin);
    }

    private void setup(Context ctx) {
        if (security.setup().done()) {
            Redirects.to(ctx, "/signin");
            return;
        }
        show(ctx, setupView(Form.empty(), setupToken(ctx)));
    }

    private String setupToken(Context ctx) {
        var token = ctx.queryParam("token");
        if (token == null || !security.setup().mayEnter(token)) {
            throw new KenhException(SecurityError.LINK_USED);
        }
        return token;
    }

    private void completeSetup(Context ctx) {
        security.gate().refuseCrossSite(ctx);
        var token = setupToken(ctx);
        var form = Form.read(ctx);
        var company = form.required("company", 200);
        var name = form.required("name", 200);
        var email = form.required("email", 254);
        if (!email.isEmpty() && !Emails.valid(email)) {
            form.error("email", t("core.email.invalid"));
        }
        var password = PasswordFields.read(form, email);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, setupView(form, token));
            return;
        }
        enter(ctx, security.setup().complete(token, company, name, email, password));
    }

    private static WelcomeView setupView(Form form, String token) {
        var action = "/setup?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return new WelcomeView(form, action, true, "", "");
    }

    private void join(Context ctx) {
        show(ctx, joinView(ctx, Form.empty()));
    }

    private void completeJoin(Context ctx) {
        security.gate().refuseCrossSite(ctx);
        var form = Form.read(ctx);
        var view = joinView(ctx, form);
        var password = PasswordFields.read(form, view.email());
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, view);
            return;
        }
        enter(ctx, security.profiles().join(ctx.pathParam("token"), password));
    }

    private WelcomeView joinView(Context ctx, Form form) {
        var token = ctx.pathParam("token");
        var profile = security.profiles().invited(token).orElseThrow(() -> new KenhException(SecurityError.LINK_USED));
        var action = "/join/" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return new WelcomeView(form, action, false, profile.name(), profile.email());
    }

    private void enter(Context ctx, long userId) {
        var gate = security.gate();
        gate.forget();
        switch (security.signIn().entered(userId, gate.client(ctx), ctx.cookie(Gate.COOKIE))) {
            case Result.Welcome welcome -> {
                gate.setSession(ctx, welcome.token());
                Redirects.fresh(ctx, "/");
            }
            case Result.Code owed -> new CodePages(host, security).ask(ctx, owed.userId(), "/");
            case Result.Refused refused -> Redirects.fresh(ctx, "/signin");
            case Result.Later later -> Redirects.fresh(ctx, "/signin");
        }
    }

    private void show(Context ctx, WelcomeView view) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("Referrer-Policy", "no-referrer");
        var title = t(view.setup() ? "core.setup.title" : "core.join.title");
        host.ui().barePage(ctx, title, templates.signinWelcome(view));
    }
}
