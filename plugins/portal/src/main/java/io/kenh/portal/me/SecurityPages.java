package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.portal.PortalError;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.enter.NewPassword;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.time.Duration;

/** The password, the browsers that are signed in, and what else opens the account. */
public final class SecurityPages {
    private static final String PAGE = "/portal/security";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Proof proof;
    private final SecondStep second;

    public SecurityPages(Host host, Accounts accounts, Sessions sessions, SecondStep second) {
        this.host = host;
        this.accounts = accounts;
        this.sessions = sessions;
        this.second = second;
        this.proof = new Proof(host, accounts, sessions, second);
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Portal(), ctx -> show(ctx, accounts.mine(), Form.empty()))
                .post(PAGE + "/password", new Access.Portal(), this::password)
                .post(PAGE + "/sessions/{id}/close", new Access.Portal(), this::close)
                .post(PAGE + "/sign-out-everywhere", new Access.Portal(), this::everywhere);
    }

    private void password(Context ctx) {
        var account = accounts.mine();
        if (account.login().isEmpty()) {
            throw new KenhException(PortalError.NO_LOGIN);
        }
        var form = Form.read(ctx);
        var password = NewPassword.read(host, form, account.login());
        if (!form.hasErrors()) {
            proof.check(ctx, account, form, "old");
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, account, form);
            return;
        }
        accounts.changePassword(account.id(), host.services().get(SignIns.class).hash(password));
        sessions.closeAll(account.id());
        accounts.enter(ctx, account.id());
        host.ui().toast(ctx, Tone.SUCCESS, t("portal.password.changed"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void close(Context ctx) {
        boolean closed = sessions.close(accounts.mine().id(), PathId.of(ctx));
        host.ui()
                .toast(
                        ctx,
                        closed ? Tone.SUCCESS : Tone.WARNING,
                        t(closed ? "portal.security.closed" : "portal.security.closed-already"));
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void everywhere(Context ctx) {
        sessions.closeAll(accounts.mine().id());
        host.services().get(SignIns.class).cookie(ctx, PortalSessions.COOKIE, "", PortalSessions.PATH, Duration.ZERO);
        host.ui().toast(ctx, Tone.SUCCESS, t("portal.security.everywhere.done"));
        ctx.redirect(PortalSessions.SIGN_IN, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, PortalAccount account, Form form) {
        var view = new SecurityView(
                form,
                proof.again(ctx, account, PAGE),
                account,
                second.of(account.id()).orElse(null),
                sessions.of(account.id()),
                sessions.idOf(ctx.cookie(PortalSessions.COOKIE)).orElse(0L),
                host.ui().slot(ctx, PortalSlots.SECURITY, account));
        host.ui().portalPage(ctx, t("portal.security"), templates.meSecurity(view));
    }
}
