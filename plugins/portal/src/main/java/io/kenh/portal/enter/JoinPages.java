package io.kenh.portal.enter;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.PortalError;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.Welcome;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalSlots;
import io.kenh.portal.api.PortalSlots.SignInOffer;
import io.kenh.portal.frame.Frame;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.function.Consumer;

/** Behind an invitation: the customer sets a password and is in. Looking at it uses nothing up, so that link previews do no harm. */
public final class JoinPages {
    private static final String PATH = "/portal/join/";
    private static final String PAGE = PATH + "{code}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Welcome welcome;

    public JoinPages(Host host, Accounts accounts, Welcome welcome) {
        this.host = host;
        this.accounts = accounts;
        this.welcome = welcome;
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Public(30), ctx -> whileOpen(ctx, code -> show(ctx, account(code), Form.empty())))
                .post(PAGE, new Access.Public(30), ctx -> whileOpen(ctx, code -> accept(ctx, code)));
    }

    /** Of an invitation that is over a page says so, and what to do: to try again would not help. */
    private void whileOpen(Context ctx, Consumer<String> work) {
        var code = ctx.pathParam("code");
        ctx.attribute(Frame.HERE, PATH + code);
        try {
            work.accept(code);
        } catch (KenhException refused) {
            if (refused.code() != PortalError.INVITATION_GONE) {
                throw refused;
            }
            SecretPage.hide(ctx);
            ctx.status(refused.code().status());
            host.ui().portalPage(ctx, t("portal.join.gone"), templates.enterGone(Kit.error(refused)));
        }
    }

    private PortalAccount account(String code) {
        return accounts.invited(code).orElseThrow(() -> new KenhException(PortalError.INVITATION_GONE));
    }

    private void accept(Context ctx, String code) {
        var signIns = host.services().get(SignIns.class);
        signIns.refuseCrossSite(ctx);
        var account = account(code);
        var form = Form.read(ctx);
        var password = NewPassword.read(host, form, account.login());
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, account, form);
            return;
        }
        var hash = signIns.hash(password);
        var next = SecretPage.as(account.companyId(), () -> {
            welcome.accept(code, hash);
            return accounts.signIn(ctx, account.id(), null);
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("portal.join.done"));
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, PortalAccount account, Form form) {
        SecretPage.hide(ctx);
        ctx.attribute(PortalFrame.COMPANY, account.companyId());
        var card = SecretPage.as(
                account.companyId(),
                () -> host.services().get(PartnerCards.class).find(account.partnerId()));
        var code = ctx.pathParam("code");
        var offer = new SignInOffer(account.companyId(), PortalSessions.PATH, code);
        var view = new JoinView(
                form,
                PATH + code,
                card.map(Card::name).orElse(""),
                account.login(),
                host.services()
                        .get(Companies.class)
                        .find(account.companyId())
                        .map(CompanyRef::name)
                        .orElse(""),
                host.ui().slot(ctx, PortalSlots.SIGN_IN, offer));
        host.ui().portalPage(ctx, t("portal.join"), templates.enterJoin(view));
    }
}
