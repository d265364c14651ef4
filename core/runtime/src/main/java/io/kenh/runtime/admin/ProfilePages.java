package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.Identity;
import io.kenh.runtime.security.Identity.Means;
import io.kenh.runtime.security.Languages;
import io.kenh.runtime.security.Profiles.Profile;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.SignIn;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Zones;
import java.util.Map;

/** One's own name, language, theme, password and sessions. */
final class ProfilePages {
    private static final Access SELF = new Access.Needs(CorePermissions.SELF);

    private final Host host;
    private final Security security;
    private final StaticTemplates templates = new StaticTemplates();

    ProfilePages(Host host, Security security) {
        this.host = host;
        this.security = security;
    }

    void routes(Routes routes) {
        routes.get("/profile", SELF, ctx -> show(ctx, filled(), Form.empty()))
                .post("/profile", SELF, this::save)
                .post("/profile/password", SELF, this::changePassword)
                .post("/profile/sessions/close-others", SELF, this::closeOthers)
                .post("/profile/sessions/{id}/close", SELF, this::close);
    }

    private Form filled() {
        var profile = security.profiles().get(Current.actor().userId());
        return Form.of(Map.of(
                "name", profile.name(),
                "locale", profile.locale(),
                "theme", profile.theme(),
                "zone", profile.timeZone()));
    }

    private void show(Context ctx, Form profile, Form password) {
        var userId = Current.actor().userId();
        var email = security.profiles().get(userId).email();
        var view = new ProfileView(
                profile,
                password,
                email,
                security.factors().of(SignIn.owner(userId)).orElse(null),
                security.sessions().of(userId),
                sessionId(ctx));
        host.ui().page(ctx, t("core.profile.title"), templates.profileProfile(view));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 200);
        var locale = Languages.ALL.contains(form.value("locale")) ? form.value("locale") : "";
        var theme = Choices.THEMES.contains(form.value("theme")) ? form.value("theme") : "auto";
        var zone = Zones.USUAL.contains(form.value("zone")) ? form.value("zone") : "";
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, Form.empty());
            return;
        }
        security.profiles().change(new Profile(Current.actor().userId(), name, "", locale, theme, zone));
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.saved"));
        Redirects.fresh(ctx, "/profile");
    }

    private void changePassword(Context ctx) {
        var form = Form.read(ctx);
        var userId = Current.actor().userId();
        var email = security.profiles().get(userId).email();
        var password = PasswordFields.read(form, email);
        if (!form.hasErrors()
                && !security.profiles().changePassword(userId, form.value("old"), password, sessionId(ctx))) {
            form.error("old", t("core.password.wrong"));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, filled(), form);
            return;
        }
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.password.changed"));
        Redirects.to(ctx, "/profile");
    }

    private void close(Context ctx) {
        security.sessions().close(Current.actor().userId(), PathId.of(ctx));
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.sessions.closed"));
        Redirects.to(ctx, "/profile");
    }

    private void closeOthers(Context ctx) {
        security.sessions().closeAll(Current.actor().userId(), sessionId(ctx));
        security.gate().forget();
        host.ui().toast(ctx, Tone.SUCCESS, t("core.sessions.closed"));
        Redirects.to(ctx, "/profile");
    }

    /** 0 when an API key asks. */
    static long sessionId(Context ctx) {
        return Gate.identity(ctx)
                .filter(identity -> identity.means() == Means.SESSION)
                .map(Identity::credentialId)
                .orElse(0L);
    }
}
