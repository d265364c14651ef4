package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
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
        routes.post(PAGE, SELF, this::begin)
                .get(PAGE, SELF, this::page)
                .post(PAGE + "/confirm", SELF, this::confirm)
                .get(PAGE + "/change", SELF, ctx -> ask(ctx, Form.empty()))
                .post(PAGE + "/off", SELF, ctx -> proven(ctx, this::off))
                .post(PAGE + "/recovery", SELF, ctx -> proven(ctx, this::renew));
    }

    /** Whoever holds an API key must not shut the user out. */
    private static String owner(Context ctx) {
        if (ProfilePages.sessionId(ctx) == 0) {
            throw new KenhException(CoreError.FORBIDDEN);
        }
        return SignIn.owner(Current.actor().userId());
    }

    private void begin(Context ctx) {
        var owner = owner(ctx);
        if (factors().of(owner).isEmpty()) {
            factors().begin(owner);
        }
        Redirects.to(ctx, PAGE);
    }

    private Optional<Setup> begun(Context ctx) {
        var email = security.profiles().get(Current.actor().userId()).email();
        return factors().begun(owner(ctx), ISSUER, email);
    }

    private void page(Context ctx) {
        begun(ctx).ifPresentOrElse(setup -> show(ctx, Form.empty(), setup), () -> Redirects.to(ctx, PROFILE));
    }

    private void confirm(Context ctx) {
        var setup = begun(ctx);
        if (setup.isEmpty()) {
            Redirects.to(ctx, PROFILE);
            return;
        }
        var form = Form.read(ctx);
        var code = form.required("code", LONGEST);
        var recovery =
                form.hasErrors() ? Optional.<List<String>>empty() : factors().confirm(owner(ctx), code);
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
        if (factors().of(owner(ctx)).isEmpty()) {
            Redirects.to(ctx, PROFILE);
        } else if (security.profiles().confirms(Current.actor().userId(), form.value("password"))) {
            step.run(ctx);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, form.error("password", t("core.password.wrong")));
        }
    }

    private void ask(Context ctx, Form form) {
        if (factors().of(owner(ctx)).isEmpty()) {
            Redirects.to(ctx, PROFILE);
        } else {
            host.ui().page(ctx, t("core.second"), templates.profileSecondChange(form));
        }
    }

    private void off(Context ctx) {
        factors().off(owner(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("core.second.is-off"));
        Redirects.to(ctx, PROFILE);
    }

    private void renew(Context ctx) {
        codes(ctx, factors().renew(owner(ctx)));
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
