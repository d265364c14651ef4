package io.kenh.portallogin.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.SignIns;
import io.kenh.api.security.Tokens;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.oauth.Attempt.Started;
import io.kenh.portallogin.oauth.Attempts;
import io.kenh.portallogin.oauth.Attempts.Back;
import io.kenh.portallogin.page.Refusals.Why;
import io.kenh.portallogin.person.Identification;
import io.kenh.portallogin.person.Proofs;
import io.kenh.portallogin.person.Verdict.Refuse;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.portallogin.staff.Configs;
import io.kenh.zalooa.api.ZaloLogin;
import io.kenh.zalooa.api.ZaloLogin.Outcome;
import io.kenh.zalooa.api.ZaloLogin.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To Zalo and back. */
public final class LoginPages {
    static final String COOKIE = "kenh_portal_zalo";
    static final String PATH = "/portal/zalo";
    static final String PROVE = PATH + "/prove";

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
        routes.get(PATH + "/start", new Access.Public(60), this::start)
                .get(PATH + "/callback", new Access.Public(60), this::callback);
    }

    private void start(Context ctx) {
        SecretPage.hide(ctx);
        var signedIn = accounts().current();
        if (signedIn.isPresent() || ctx.queryParam("invitation") != null) {
            // It will change an account: only pages of the portal may ask for it, or somebody's Zalo is bound to who
            // sent the link.
            host.services().get(SignIns.class).refuseCrossSite(ctx);
        }
        long company = signedIn.map(PortalAccount::companyId).orElseGet(() -> number(ctx.queryParam("company")));
        var config = SecretPage.as(0, () -> Optional.of(configs.of(company)).filter(configs::ready));
        if (config.isEmpty()) {
            entering.refuse(ctx, Why.UNAVAILABLE);
            return;
        }
        var browser = Tokens.random();
        var invitation = ctx.queryParam("invitation");
        var next = accounts().landing(ctx.queryParam("next"));
        var target = SecretPage.as(company, () -> {
            var sent = attempts.begin(
                    new Started(
                            config.get().id(),
                            next,
                            invitation == null || invitation.length() > 100 ? null : invitation,
                            signedIn.map(PortalAccount::id).orElse(null)),
                    browser);
            return host.services()
                    .get(ZaloLogin.class)
                    .consentPage(config.get().accountId(), configs.callback(), sent.challenge(), sent.state());
        });
        host.services().get(SignIns.class).cookie(ctx, COOKIE, browser, PATH, Proofs.LIFE);
        ctx.redirect(target.toString(), HttpStatus.SEE_OTHER);
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
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
                ctx.redirect("/portal/security", HttpStatus.SEE_OTHER);
            }
        }
    }

    private PortalAccounts accounts() {
        return host.services().get(PortalAccounts.class);
    }
}
