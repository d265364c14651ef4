package io.kenh.portallogin.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import io.kenh.api.security.Tokens;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portal.api.PortalProof;
import io.kenh.portallogin.jte.StaticTemplates;
import io.kenh.portallogin.oauth.Attempt.Started;
import io.kenh.portallogin.oauth.Attempts;
import io.kenh.portallogin.oauth.Attempts.Back;
import io.kenh.portallogin.page.Refusals.Why;
import io.kenh.portallogin.person.Identification;
import io.kenh.portallogin.person.Proofs;
import io.kenh.portallogin.person.Verdict.Refuse;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.portallogin.staff.Configs;
import io.kenh.ui.form.Form;
import io.kenh.zalooa.api.ZaloLogin;
import io.kenh.zalooa.api.ZaloLogin.Outcome;
import io.kenh.zalooa.api.ZaloLogin.Person;
import java.util.Optional;

/** To Zalo and back. */
public final class LoginPages {
    static final String COOKIE = "kenh_portal_zalo";
    static final String PATH = "/portal/zalo";
    private static final String START = PATH + "/start";
    static final String PROVE = PATH + "/prove";
    static final String BIND = PATH + "/bind";
    static final String SECURITY = "/portal/security";
    private static final int LONGEST_INVITATION = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Configs configs;
    private final Attempts attempts;
    private final Identification identification;
    private final Entering entering;

    public LoginPages(Host host, Configs configs, Attempts attempts, Identification identification, Entering entering) {
        this.host = host;
        this.configs = configs;
        this.attempts = attempts;
        this.identification = identification;
        this.entering = entering;
    }

    public void routes(Routes routes) {
        routes.post(START, new Access.Public(60), this::start)
                // Whoever comes by an address, such as after changing the language, begins at the beginning.
                .get(START, new Access.Public(60), ctx -> ctx.redirect(PortalSessions.SIGN_IN, HttpStatus.SEE_OTHER))
                .get(PATH + "/callback", new Access.Public(60), this::callback)
                .get(BIND, new Access.Portal(), ctx -> ask(ctx, Form.empty()))
                .post(BIND, new Access.Portal(), this::bind);
    }

    /** To sign in: never by a link, which anybody may send. */
    private void start(Context ctx) {
        host.services().get(SignIns.class).refuseCrossSite(ctx);
        var form = Form.read(ctx);
        var invitation = form.value("invitation");
        var config = config(number(form.value("company")));
        if (config.isEmpty()) {
            entering.refuse(ctx, Why.UNAVAILABLE);
        } else {
            var next = accounts().landing(form.value("next"));
            boolean usable = !invitation.isEmpty() && invitation.length() <= LONGEST_INVITATION;
            leave(ctx, config.get(), new Started(config.get().id(), next, usable ? invitation : null, null));
        }
    }

    /** Whoever sits at an open browser would make their own Zalo a key to it. */
    private void ask(Context ctx, Form form) {
        var account = mine();
        if (config(account.companyId()).isEmpty()) {
            ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
        } else {
            var proof = host.services().get(PortalProof.class).fields(ctx, account, form);
            host.ui().portalPage(ctx, t("portal-login.bind"), templates.pageBind(proof));
        }
    }

    private void bind(Context ctx) {
        var account = mine();
        var config = config(account.companyId());
        var form = Form.read(ctx);
        host.services().get(PortalProof.class).check(ctx, account, form);
        if (config.isEmpty()) {
            entering.refuse(ctx, Why.UNAVAILABLE);
        } else if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, form);
        } else {
            leave(ctx, config.get(), new Started(config.get().id(), SECURITY, null, account.id()));
        }
    }

    private Optional<ConfigView> config(long companyId) {
        return SecretPage.as(0, () -> Optional.of(configs.of(companyId)).filter(configs::ready));
    }

    /** By a page that goes on by itself: a form's answer may not redirect to another site, says our own content security policy. */
    private void leave(Context ctx, ConfigView config, Started started) {
        SecretPage.hide(ctx);
        var browser = Tokens.random();
        var target = SecretPage.as(config.companyId(), () -> {
            var sent = attempts.begin(started, browser);
            return host.services()
                    .get(ZaloLogin.class)
                    .consentPage(config.accountId(), configs.callback(), sent.challenge(), sent.state())
                    .toString();
        });
        host.services().get(SignIns.class).cookie(ctx, COOKIE, browser, PATH, Proofs.LIFE);
        ctx.header("Refresh", "0;url=" + target);
        host.ui().portalPage(ctx, t("portal-login.leaving"), templates.pageLeaving(target));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private void callback(Context ctx) {
        SecretPage.hide(ctx);
        var state = Optional.ofNullable(ctx.queryParam("state")).orElse("");
        var code = Optional.ofNullable(ctx.queryParam("code")).orElse("");
        var browser = Optional.ofNullable(ctx.cookie(COOKIE)).orElse("");
        var back = SecretPage.as(0, () -> attempts.take(state, browser));
        if (back.isEmpty()) {
            entering.refuse(ctx, Why.STALE);
            return;
        }
        var config = SecretPage.as(
                0, () -> configs.find(back.get().started().configId()).filter(configs::ready));
        if (config.isEmpty()) {
            entering.refuse(ctx, Why.UNAVAILABLE);
        } else if (code.isEmpty()) {
            entering.refuse(ctx, Why.DECLINED);
        } else {
            identified(ctx, config.get(), back.get(), code, browser);
        }
    }

    private void identified(Context ctx, ConfigView config, Back back, String code, String browser) {
        var outcome = SecretPage.as(
                config.companyId(),
                () -> host.services().get(ZaloLogin.class).identify(config.accountId(), code, back.verifier()));
        switch (outcome) {
            case Outcome.Known known -> decide(ctx, config, back.started(), known.person(), browser);
            case Outcome.Refused refused -> entering.refuse(ctx, Why.STALE);
            case Outcome.Unavailable unavailable -> entering.refuse(ctx, Why.NO_ANSWER);
        }
    }

    private void decide(Context ctx, ConfigView config, Started started, Person person, String browser) {
        var mine = started.portalAccountId();
        if (mine == null) {
            var verdict =
                    SecretPage.as(config.companyId(), () -> identification.of(config, person, started.invitation()));
            entering.follow(ctx, verdict, config, person, started.next(), browser);
            return;
        }
        // Binding: whoever is signed in now must still be the one who asked for it.
        var account = accounts().current().filter(current -> current.id() == mine);
        if (account.isEmpty()) {
            entering.refuse(ctx, Why.STALE);
        } else {
            var verdict = SecretPage.as(config.companyId(), () -> identification.bind(config, person, account.get()));
            if (verdict instanceof Refuse refused) {
                entering.refuse(ctx, Why.of(refused.reason()));
            } else {
                entering.forget(ctx);
                ctx.redirect(SECURITY, HttpStatus.SEE_OTHER);
            }
        }
    }

    private PortalAccount mine() {
        return accounts().current().orElseThrow(() -> new KenhException(CoreError.SIGN_IN));
    }

    private PortalAccounts accounts() {
        return host.services().get(PortalAccounts.class);
    }
}
