package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.SecondFactors.Setup;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.qr.QrWriter;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SignIn;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.Optional;

/** One's own authenticator app: set up, new recovery codes, off. */
final class SecondFactorPages {
    private static final Access SELF = new Access.Needs(CorePermissions.SELF);
    private static final String PAGE = "/profile/second";
    private static final String PROFILE = "/profile";
    private static final String ISSUER = "Kenh";
    private static final int LONGEST = 40;

    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    SecondFactorPages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.post(PAGE, SELF, person(this::begin))
                .get(PAGE, SELF, person(this::page))
                .post(PAGE + "/confirm", SELF, person(this::confirm))
                .get(PAGE + "/change", SELF, person(ctx -> ask(ctx, Form.empty())))
                .post(PAGE + "/off", SELF, person(ctx -> proven(ctx, this::off)))
                .post(PAGE + "/recovery", SELF, person(ctx -> proven(ctx, this::renew)));
    }

    /** Whoever holds an API key must not shut the user out: programs are led back to the profile. */
    private static Handler person(Handler page) {
        return ctx -> {
            if (ProfilePages.sessionId(ctx) == 0) {
                Redirects.to(ctx, PROFILE);
            } else {
                page.handle(ctx);
            }
        };
    }

    private static String owner() {
        return SignIn.owner(Current.actor().userId());
    }

    private void begin(Context ctx) {
        var owner = owner();
        if (factors().of(owner).isEmpty()) {
            factors().begin(owner);
        }
        Redirects.to(ctx, PAGE);
    }

    private Optional<Setup> begun() {
        var email = security.profiles().get(Current.actor().userId()).email();
        return factors().begun(owner(), ISSUER, email);
    }

    private void page(Context ctx) {
        begun().ifPresentOrElse(setup -> show(ctx, Form.empty(), setup), () -> Redirects.to(ctx, PROFILE));
    }

    private void confirm(Context ctx) {
        var setup = begun();
        if (setup.isEmpty()) {
            Redirects.to(ctx, PROFILE);
            return;
        }
        var form = Form.read(ctx);
        var code = form.required("code", LONGEST);
        if (!form.hasErrors() && !knowsPassword(form)) {
            // Whoever sits at an open browser would shut the user out.
            form.error("password", t("core.password.wrong"));
        }
        var recovery =
                form.hasErrors() ? Optional.<List<String>>empty() : factors().confirm(owner(), code);
        if (recovery.isPresent()) {
            codes(ctx, recovery.get());
            return;
        }
        if (!form.hasErrors()) {
            form.error("code", t("core.second.wrong-setup"));
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, form, setup.get());
    }

    private interface Step {
        void run(Context ctx);
    }

    /** Somebody at an open browser is not yet the user. */
    private void proven(Context ctx, Step step) {
        var form = Form.read(ctx);
        if (factors().of(owner()).isEmpty()) {
            Redirects.to(ctx, PROFILE);
        } else if (knowsPassword(form)) {
            step.run(ctx);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, form.error("password", t("core.password.wrong")));
        }
    }

    private boolean knowsPassword(Form form) {
        return security.profiles().confirms(Current.actor().userId(), form.value("password"));
    }

    private void ask(Context ctx, Form form) {
        if (factors().of(owner()).isEmpty()) {
            Redirects.to(ctx, PROFILE);
        } else {
            host.ui().page(ctx, t("core.second"), templates.profileSecondChange(form));
        }
    }

    private void off(Context ctx) {
        factors().off(owner());
        host.ui().toast(ctx, Tone.SUCCESS, t("core.second.is-off"));
        Redirects.to(ctx, PROFILE);
    }

    private void renew(Context ctx) {
        codes(ctx, factors().renew(owner()));
    }

    private void codes(Context ctx, List<String> recovery) {
        ctx.header("Cache-Control", "no-store");
        host.ui().page(ctx, t("core.second.recovery"), templates.profileRecovery(recovery));
    }

    private void show(Context ctx, Form form, Setup setup) {
        ctx.header("Cache-Control", "no-store");
        var picture = new QrWriter().svg(setup.uri(), t("core.second.picture"));
        var secret = setup.secret().replaceAll("(.{4})(?=.)", "$1 ");
        host.ui().page(ctx, t("core.second"), templates.profileSecond(new SecondFactorView(form, secret, picture)));
    }

    private SecondFactors factors() {
        return security.factors();
    }
}
