package io.kenh.portal.enter;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Door;
import io.kenh.portal.account.PasswordSignIn;
import io.kenh.portal.account.PasswordSignIn.Result;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.api.PortalSlots.SignInOffer;
import io.kenh.portal.frame.Brands;
import io.kenh.portal.frame.Frame;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** In, out, and the language. */
public final class SignInPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordSignIn passwords;
    private final Frame frame;
    private final Brands brands;

    public SignInPages(Host host, Accounts accounts, Sessions sessions, Frame frame, Brands brands) {
        this.host = host;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = new PasswordSignIn(host, accounts);
        this.frame = frame;
        this.brands = brands;
    }

    public void routes(Routes routes) {
        routes.get(PortalSessions.SIGN_IN, new Access.Public(60), this::page)
                .post(PortalSessions.SIGN_IN, new Access.Public(30), this::signIn)
                .post("/portal/sign-out", new Access.Public(60), this::signOut)
                .get("/portal/forgotten", new Access.Public(60), this::forgotten)
                .post("/portal/language", new Access.Public(60), this::language);
    }

    private void page(Context ctx) {
        var next = accounts.landing(ctx.queryParam("next"));
        if (Current.actor().kind() == Actor.Kind.PORTAL) {
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        } else {
            if (ctx.queryParam(Door.PARAMETER) != null) {
                frame.company(ctx).ifPresent(company -> Door.remember(host, ctx, company.id()));
            }
            show(ctx, Form.empty(), next, "");
        }
    }

    private void signIn(Context ctx) {
        host.services().get(SignIns.class).refuseCrossSite(ctx);
        var form = Form.read(ctx);
        var login = form.required("login", 200);
        // Not stripped: blanks may be part of it.
        var password = form.value("password");
        var next = accounts.landing(form.value("next"));
        ctx.attribute(Frame.HERE, address(next));
        if (password.isEmpty()) {
            form.error("password", t("ui.form.required"));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, next, "");
            return;
        }
        switch (passwords.attempt(ctx, frame.company(ctx).map(CompanyRef::id).orElse(0L), login, password, next)) {
            case Result.Welcome welcome -> ctx.redirect(welcome.path(), HttpStatus.SEE_OTHER);
            case Result.Refused refused -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, form, next, t("portal.sign-in.refused"));
            }
            case Result.Later later -> {
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                show(ctx, form, next, t("portal.sign-in.later"));
            }
        }
    }

    private void show(Context ctx, Form form, String next, String problem) {
        var company = frame.company(ctx);
        long companyId = company.map(CompanyRef::id).orElse(0L);
        var offer = new SignInOffer(companyId, next, null);
        var view = new SignInView(
                form,
                next,
                problem,
                company.map(CompanyRef::name).orElse(""),
                brands.of(companyId).welcome(),
                host.ui().slot(ctx, PortalSlots.SIGN_IN, offer));
        host.ui().portalPage(ctx, t("portal.sign-in"), templates.enterSignIn(view));
    }

    /** Of this page. @param next where to go on */
    private static String address(String next) {
        return next.equals(PortalSessions.PATH)
                ? PortalSessions.SIGN_IN
                : PortalSessions.SIGN_IN + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private void signOut(Context ctx) {
        var signIns = host.services().get(SignIns.class);
        signIns.refuseCrossSite(ctx);
        sessions.close(ctx.cookie(PortalSessions.COOKIE));
        signIns.cookie(ctx, PortalSessions.COOKIE, "", PortalSessions.PATH, Duration.ZERO);
        // Who only has to sign in again comes back to where that was asked for.
        var next = accounts.landing(Form.read(ctx).value("next"));
        ctx.redirect(address(next), HttpStatus.SEE_OTHER);
    }

    private void forgotten(Context ctx) {
        host.ui().portalPage(ctx, t("portal.forgotten"), templates.enterForgotten(frame.company(ctx)));
    }

    private void language(Context ctx) {
        var signIns = host.services().get(SignIns.class);
        signIns.refuseCrossSite(ctx);
        var form = Form.read(ctx);
        var language = form.value("language").equals("en") ? "en" : "vi";
        signIns.language(ctx, language);
        accounts.current().ifPresent(account -> accounts.speak(account.id(), language));
        ctx.redirect(Accounts.back(form.value("next")), HttpStatus.SEE_OTHER);
    }
}
