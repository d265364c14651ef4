package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.contacts.api.DoNotContact.Origin;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.erase.Erasures;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.portal.phone.PhoneWishes;
import io.kenh.ui.form.Form;
import java.time.Duration;

/** The customer closes the account. The company's own records (orders, invoices) stay: the page says so. */
public final class DeletePages {
    private static final String PAGE = "/portal/security/delete";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final Proof proof;
    private final Notes notes;
    private final Erasures erasures;
    private final PhoneWishes phones;

    public DeletePages(
            Host host, Accounts accounts, Sessions sessions, SecondStep second, Erasures erasures, PhoneWishes phones) {
        this.host = host;
        this.accounts = accounts;
        this.proof = new Proof(host, accounts, sessions, second);
        this.notes = new Notes(host);
        this.erasures = erasures;
        this.phones = phones;
    }

    public void routes(Routes routes) {
        routes.get(PAGE, new Access.Portal(), ctx -> show(ctx, Form.empty(), accounts.mine()))
                .post(PAGE, new Access.Portal(), this::delete);
    }

    private void delete(Context ctx) {
        var account = accounts.mine();
        var form = Form.read(ctx);
        if (!form.flag("sure")) {
            form.error("sure", t("ui.form.required"));
        }
        if (!form.hasErrors()) {
            proof.check(ctx, account, form, Proof.PASSWORD);
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, account);
            return;
        }
        boolean silent = form.flag("silent");
        boolean forget = form.flag("forget");
        var name = Current.actor().name();
        SecretPage.as(
                account.companyId(),
                () -> host.db().write(em -> {
                    notes.say(account, silent ? "portal.note.deleted-silent" : "portal.note.deleted");
                    if (silent) {
                        host.services().get(DoNotContact.class).say(account.partnerId(), true, Origin.PORTAL);
                    }
                    if (forget) {
                        erasures.ask(account, name);
                        notes.say(account, "portal.note.forget");
                    }
                    phones.withdraw(account);
                    accounts.delete(account.id());
                    return account;
                }));
        host.services().get(SignIns.class).cookie(ctx, PortalSessions.COOKIE, "", PortalSessions.PATH, Duration.ZERO);
        host.ui().toast(ctx, Tone.SUCCESS, t(forget ? "portal.delete.done-forget" : "portal.delete.done"));
        ctx.redirect(PortalSessions.SIGN_IN, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form, PortalAccount account) {
        host.ui().portalPage(ctx, t("portal.delete"), templates.meDelete(form, proof.fields(ctx, account, form, PAGE)));
    }
}
