package io.kenh.portal.enter;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.frame.Frame;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.util.Optional;

/** The second proof, after whatever was the first. */
public final class CodePages {
    private static final int LONGEST = 40;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final SecondStep second;

    public CodePages(Host host, Accounts accounts, SecondStep second) {
        this.host = host;
        this.accounts = accounts;
        this.second = second;
    }

    public void routes(Routes routes) {
        routes.get(SecondStep.PAGE, new Access.Public(60), this::page)
                .post(SecondStep.PAGE, new Access.Public(20), this::check);
    }

    private void page(Context ctx) {
        if (owed(ctx).isPresent()) {
            show(ctx, Form.empty(), accounts.landing(ctx.queryParam("next")));
        }
    }

    /** Leads back to the beginning when nobody has shown the first proof here, or long ago. */
    private Optional<Long> owed(Context ctx) {
        SecretPage.hide(ctx);
        var account = second.owed(ctx);
        if (account.isEmpty()) {
            second.paid(ctx);
            host.ui().toast(ctx, Tone.WARNING, t("portal.second.stale"));
            ctx.redirect(PortalSessions.SIGN_IN, HttpStatus.SEE_OTHER);
        }
        return account;
    }

    private void check(Context ctx) {
        host.services().get(SignIns.class).refuseCrossSite(ctx);
        var account = owed(ctx);
        if (account.isEmpty()) {
            return;
        }
        var form = Form.read(ctx);
        var next = accounts.landing(form.value("next"));
        var code = form.required("code", LONGEST);
        if (form.hasErrors()) {
            again(ctx, form, next, HttpStatus.UNPROCESSABLE_CONTENT);
            return;
        }
        switch (second.factors().check(SecondStep.owner(account.get()), code)) {
            case RIGHT -> {
                accounts.enter(ctx, account.get());
                second.paid(ctx);
                ctx.redirect(next, HttpStatus.SEE_OTHER);
            }
            case WRONG ->
                again(ctx, form.error("code", t("portal.second.wrong")), next, HttpStatus.UNPROCESSABLE_CONTENT);
            case LATER -> again(ctx, form.error("code", t("portal.second.later")), next, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private void again(Context ctx, Form form, String next, HttpStatus status) {
        ctx.status(status).attribute(Frame.HERE, SecondStep.page(next));
        show(ctx, form, next);
    }

    private void show(Context ctx, Form form, String next) {
        host.ui().portalPage(ctx, t("portal.second.ask"), templates.enterCode(new CodeView(form, next)));
    }
}
