package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.SecondFactors.Door;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SignIn;
import io.kenh.runtime.security.SignIn.Result;
import io.kenh.ui.form.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The second proof of a member of staff. */
final class CodePages {
    private static final String PAGE = "/signin/code";
    private static final Door DOOR = new Door("kenh_step", "/signin");
    private static final int LONGEST = 40;

    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    CodePages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.get(PAGE, new Access.Public(60), this::page).post(PAGE, new Access.Public(20), this::check);
    }

    /** The first proof was right. @param next a path of this server */
    void ask(Context ctx, long userId, String next) {
        security.factors().owe(ctx, DOOR, SignIn.owner(userId));
        Redirects.fresh(ctx, PAGE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private long owed(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        long user = security.factors().owed(ctx, DOOR).map(SignIn::user).orElse(0L);
        if (user == 0) {
            security.factors().settle(ctx, DOOR);
            host.ui().toast(ctx, Tone.WARNING, t("core.second.stale"));
            Redirects.to(ctx, "/signin");
        }
        return user;
    }

    private void page(Context ctx) {
        if (owed(ctx) != 0) {
            show(ctx, Form.empty(), Redirects.local(ctx.queryParam("next")));
        }
    }

    private void check(Context ctx) {
        var gate = security.gate();
        gate.refuseCrossSite(ctx);
        long user = owed(ctx);
        if (user == 0) {
            return;
        }
        var form = Form.read(ctx);
        var next = Redirects.local(form.value("next"));
        var code = form.required("code", LONGEST);
        if (form.hasErrors()) {
            again(ctx, form, next, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        switch (security.signIn().second(user, code, gate.client(ctx), ctx.cookie(Gate.COOKIE))) {
            case Result.Welcome welcome -> {
                gate.forget();
                security.factors().settle(ctx, DOOR);
                gate.setSession(ctx, welcome.token());
                Redirects.fresh(ctx, next);
            }
            case Result.Later later ->
                again(ctx, form.error("code", t("core.second.later")), next, HttpStatus.TOO_MANY_REQUESTS);
            case Result.Refused refused -> wrong(ctx, form, next);
            case Result.Code still -> wrong(ctx, form, next);
        }
    }

    private void wrong(Context ctx, Form form, String next) {
        again(ctx, form.error("code", t("core.second.wrong")), next, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void again(Context ctx, Form form, String next, HttpStatus status) {
        ctx.status(status);
        show(ctx, form, next);
    }

    private void show(Context ctx, Form form, String next) {
        host.ui().barePage(ctx, t("core.second"), templates.signinCode(new SignInView(form, next, "")));
    }
}
