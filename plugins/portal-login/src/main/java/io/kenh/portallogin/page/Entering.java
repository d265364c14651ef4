package io.kenh.portallogin.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.SignIns;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.SecretPage;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.page.Refusals.Why;
import io.kenh.portallogin.person.Proofs;
import io.kenh.portallogin.person.Verdict;
import io.kenh.portallogin.person.Verdict.Enter;
import io.kenh.portallogin.person.Verdict.Prove;
import io.kenh.portallogin.person.Verdict.Refuse;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.zalooa.api.ZaloLogin.Person;
import java.time.Duration;

/** What follows from who it is. */
public final class Entering {
    private final Host host;
    private final Proofs proofs;
    private final Refusals refusals;

    public Entering(Host host, Proofs proofs, Refusals refusals) {
        this.host = host;
        this.proofs = proofs;
        this.refusals = refusals;
    }

    void follow(Context ctx, Verdict verdict, ConfigView config, Person person, String next, String browser) {
        switch (verdict) {
            case Enter enter -> {
                SecretPage.as(config.companyId(), () -> {
                    proofs.end(browser);
                    return browser;
                });
                var accounts = host.services().get(PortalAccounts.class);
                var path = accounts.signIn(ctx, enter.portalAccountId(), next);
                forget(ctx);
                if (enter.uninvited()) {
                    host.ui().toast(ctx, Tone.WARNING, t("portal-login.uninvited"));
                }
                ctx.redirect(path, HttpStatus.SEE_OTHER);
            }
            case Prove prove -> {
                SecretPage.as(config.companyId(), () -> {
                    proofs.begin(browser, config, person, next, prove.link().orElse(null));
                    return browser;
                });
                ctx.redirect(LoginPages.PROVE, HttpStatus.SEE_OTHER);
            }
            case Refuse refused -> refuse(ctx, Why.of(refused.reason()));
        }
    }

    void refuse(Context ctx, Why why) {
        refusals.lead(ctx, why);
    }

    /** The browser's secret has done its work. */
    void forget(Context ctx) {
        host.services().get(SignIns.class).cookie(ctx, LoginPages.COOKIE, "", LoginPages.PATH, Duration.ZERO);
    }
}
