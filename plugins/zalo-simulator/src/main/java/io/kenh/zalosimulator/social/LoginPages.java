package io.kenh.zalosimulator.social;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.jte.StaticTemplates;
import io.kenh.zalosimulator.oauth.Asked;
import io.kenh.zalosimulator.oauth.ConsentPages;
import io.kenh.zalosimulator.oauth.OauthError;
import io.kenh.zalosimulator.oauth.OauthException;
import io.kenh.zalosimulator.platform.Sim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Where a person lets an app know who they are. On the real page it is the phone that knows; here somebody says whose it is. */
public final class LoginPages {
    private static final String PATH = "/zalo-simulator/oauth/v4/permission";
    private static final Access ANYBODY = new Access.Public(1_000_000);
    private static final int CODE_BYTES = 48;

    private final Parts parts;
    private final StaticTemplates templates = new StaticTemplates();

    public LoginPages(Parts parts) {
        this.parts = parts;
    }

    public void add(Routes routes) {
        routes.get(PATH, ANYBODY, this::show).post(PATH, ANYBODY, this::decide);
    }

    private void show(Context ctx) {
        var asked = Asked.linked(ctx);
        try {
            var view = parts.platform().read(sim -> view(sim, asked));
            parts.platform().host().ui().barePage(ctx, view.appName(), templates.socialConsent(view));
        } catch (OauthException e) {
            refuse(ctx, e.error());
        }
    }

    private LoginView view(Sim sim, Asked asked) {
        var app = check(sim, asked);
        var people = parts.people().all(sim).stream()
                .map(person -> new LoginView.Person(
                        person.key(), person.name(), person.profile().phone()))
                .toList();
        return new LoginView(app.name(), asked.appId(), asked.redirectUri(), asked.challenge(), asked.state(), people);
    }

    private void decide(Context ctx) {
        var asked = Asked.sent(ctx);
        // One button for each person; the one that refuses names nobody.
        var key = Optional.ofNullable(ctx.formParam("person")).filter(text -> !text.isEmpty());
        try {
            var target = parts.platform().write(sim -> {
                var app = check(sim, asked);
                var answer = key.map(
                        person -> "code=" + URLEncoder.encode(code(sim, app, asked, person), StandardCharsets.UTF_8));
                return ConsentPages.location(asked, answer.orElse(""));
            });
            ctx.redirect(target, HttpStatus.SEE_OTHER);
        } catch (OauthException e) {
            refuse(ctx, e.error());
        }
    }

    private String code(Sim sim, SimApp app, Asked asked, String person) {
        var code = parts.platform().ids().secret(CODE_BYTES);
        var until = sim.now().plus(Duration.ofMinutes(sim.options().codeMinutes()));
        sim.save(new SimLogin(app, parts.people().person(sim, person), code, asked.challenge(), until));
        return code;
    }

    private SimApp check(Sim sim, Asked asked) {
        var app = parts.accounts()
                .findApp(sim, asked.appId())
                .filter(SimApp::active)
                .orElseThrow(() -> new OauthException(OauthError.INVALID_APP));
        if (app.loginCallbackUrl().isEmpty() || !app.loginCallbackUrl().equals(asked.redirectUri())) {
            throw new OauthException(OauthError.INVALID_REDIRECT);
        }
        return app;
    }

    /** The real host answers a browser with HTTP 200 and this JSON. */
    private void refuse(Context ctx, OauthError error) {
        ctx.contentType("application/json")
                .result(parts.platform().host().json().write(error.body()));
    }
}
