package io.kenh.portal.me;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.QrCodes;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Companies.CompanyRef;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.SecondFactors.Setup;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.account.Accounts;
import io.kenh.portal.account.SecondStep;
import io.kenh.portal.account.Sessions;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The customer's authenticator app: set up, new recovery codes, off. */
public final class SecondPages {
    static final String PAGE = "/portal/security/second";
    private static final String SECURITY = "/portal/security";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Accounts accounts;
    private final SecondStep second;
    private final Proof proof;
    private final Notes notes;

    public SecondPages(Host host, Accounts accounts, Sessions sessions, SecondStep second) {
        this.host = host;
        this.accounts = accounts;
        this.second = second;
        this.proof = new Proof(host, accounts, sessions, second);
        this.notes = new Notes(host);
    }

    public void routes(Routes routes) {
        var mine = new Access.Portal();
        routes.post(PAGE, mine, this::begin)
                .get(PAGE, mine, this::page)
                .post(PAGE + "/confirm", mine, this::confirm)
                .get(PAGE + "/off", mine, ctx -> ask(ctx, Form.empty()))
                .post(PAGE + "/off", mine, ctx -> proven(ctx, this::off))
                .post(PAGE + "/recovery", mine, ctx -> proven(ctx, this::renew));
    }

    private void begin(Context ctx) {
        var account = accounts.mine();
        if (second.of(account.id()).isEmpty()) {
            factors().begin(SecondStep.owner(account.id()));
        }
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx) {
        var begun = begun(accounts.mine());
        if (begun.isEmpty()) {
            ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
        } else {
            show(ctx, Form.empty(), accounts.mine(), begun.get());
        }
    }

    private void confirm(Context ctx) {
        var account = accounts.mine();
        var begun = begun(account);
        if (begun.isEmpty()) {
            ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
            return;
        }
        var form = Form.read(ctx);
        var code = form.required(Proof.CODE, Proof.LONGEST);
        if (!form.hasErrors()) {
            // Whoever sits at an open browser would shut the customer out.
            proof.check(ctx, account, form, Proof.PASSWORD);
        }
        var recovery = form.hasErrors()
                ? Optional.<List<String>>empty()
                : as(account, () -> {
                    var made = factors().confirm(SecondStep.owner(account.id()), code);
                    made.ifPresent(codes -> notes.say(account, "portal.note.second-on"));
                    return made;
                });
        if (recovery.isPresent()) {
            codes(ctx, recovery.get());
            return;
        }
        if (!form.hasErrors()) {
            form.error(Proof.CODE, t("portal.second.wrong-setup"));
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, form, account, begun.get());
    }

    private interface Work<T> {
        T run();
    }

    private <T> T as(PortalAccount account, Work<T> work) {
        return SecretPage.as(account.companyId(), () -> host.db().write(em -> work.run()));
    }

    private void proven(Context ctx, Consumer<Context> work) {
        var account = accounts.mine();
        if (second.of(account.id()).isEmpty()) {
            ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
            return;
        }
        var form = Form.read(ctx);
        proof.check(ctx, account, form, Proof.PASSWORD);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, form);
        } else {
            work.accept(ctx);
        }
    }

    private void ask(Context ctx, Form form) {
        var account = accounts.mine();
        if (second.of(account.id()).isEmpty()) {
            ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
        } else {
            host.ui().portalPage(ctx, t("portal.second"), templates.meSecondOff(form, account));
        }
    }

    private void off(Context ctx) {
        var account = accounts.mine();
        as(account, () -> {
            notes.say(account, "portal.note.second-off");
            return factors().off(SecondStep.owner(account.id()));
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("portal.second.off.done"));
        ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
    }

    private void renew(Context ctx) {
        codes(ctx, factors().renew(SecondStep.owner(accounts.mine().id())));
    }

    /** Shown now and never again. */
    private void codes(Context ctx, List<String> recovery) {
        SecretPage.hide(ctx);
        host.ui().portalPage(ctx, t("portal.second.recovery"), templates.meRecovery(recovery));
    }

    private Optional<Setup> begun(PortalAccount account) {
        var company = host.services()
                .get(Companies.class)
                .find(account.companyId())
                .map(CompanyRef::name)
                .orElse("Kenh");
        return factors().begun(SecondStep.owner(account.id()), company, name(account));
    }

    private String name(PortalAccount account) {
        return account.login().isEmpty()
                ? host.services()
                        .get(PartnerCards.class)
                        .find(account.partnerId())
                        .map(Card::name)
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND))
                : account.login();
    }

    private void show(Context ctx, Form form, PortalAccount account, Setup setup) {
        SecretPage.hide(ctx);
        var picture = host.services().get(QrCodes.class).svg(setup.uri(), t("portal.second.picture"));
        host.ui()
                .portalPage(
                        ctx,
                        t("portal.second"),
                        templates.meSecond(
                                new SecondView(form, setup, picture, proof.fields(ctx, account, form, PAGE))));
    }

    private SecondFactors factors() {
        return second.factors();
    }
}
