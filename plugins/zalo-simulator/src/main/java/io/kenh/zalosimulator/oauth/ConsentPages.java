package io.kenh.zalosimulator.oauth;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.jte.StaticTemplates;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Where an OA's admin allows an app, or does not. */
public final class ConsentPages {
    private static final String PATH = "/zalo-simulator/oauth/v4/oa/permission";
    private static final Access ANYBODY = new Access.Public(1_000_000);
    private final Platform platform;
    private final Accounts accounts;
    private final Tokens tokens;
    private final StaticTemplates templates = new StaticTemplates();

    public ConsentPages(Platform platform, Accounts accounts, Tokens tokens) {
        this.platform = platform;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    public void add(Routes routes) {
        routes.get(PATH, ANYBODY, this::show).post(PATH, ANYBODY, this::decide);
    }

    private void show(Context ctx) {
        var asked = Asked.linked(ctx);
        try {
            var view = platform.read(sim -> {
                var app = check(sim, asked);
                var choices = accounts.oas(sim).stream()
                        .map(oa -> new ConsentView.Choice(
                                oa.oaId(), oa.name(), oa.avatar(), accounts.granted(sim, app, oa)))
                        .toList();
                return view(asked, app, choices);
            });
            platform.host().ui().barePage(ctx, view.appName(), templates.oauthConsent(view));
        } catch (OauthException e) {
            refuse(ctx, e.error());
        }
    }

    private void decide(Context ctx) {
        var asked = Asked.sent(ctx);
        var oaId = Optional.ofNullable(ctx.formParam("oa_id")).orElse("");
        boolean approved = "approve".equals(ctx.formParam("decision"));
        try {
            var target = platform.write(sim -> {
                var app = check(sim, asked);
                if (!approved) {
                    return location(asked, "");
                }
                var oa = accounts.oa(sim, oaId);
                var code = tokens.consent(sim, app, oa, asked.given(asked.challenge()));
                return location(asked, "code=" + encode(code) + "&oa_id=" + oa.oaId());
            });
            ctx.redirect(target, HttpStatus.SEE_OTHER);
        } catch (OauthException e) {
            refuse(ctx, e.error());
        }
    }

    private SimApp check(Sim sim, Asked asked) {
        var app = accounts.findApp(sim, asked.appId())
                .filter(SimApp::active)
                .orElseThrow(() -> new OauthException(OauthError.INVALID_APP));
        if (app.callbackUrl().isEmpty() || !app.callbackUrl().equals(asked.redirectUri())) {
            throw new OauthException(OauthError.INVALID_REDIRECT);
        }
        return app;
    }

    private static ConsentView view(Asked asked, SimApp app, List<ConsentView.Choice> choices) {
        var first = choices.isEmpty() ? "" : choices.getFirst().oaId();
        return new ConsentView(
                app.name(), asked.appId(), asked.redirectUri(), asked.challenge(), asked.state(), first, choices);
    }

    /** After a refusal there is no code: nothing else is documented. The challenge is echoed as in the user flow. */
    public static String location(Asked asked, String answer) {
        var query = new StringBuilder(answer);
        asked.given(asked.state()).ifPresent(state -> append(query, "state=" + encode(state)));
        if (!answer.isEmpty()) {
            asked.given(asked.challenge()).ifPresent(challenge -> append(query, "code_challenge=" + encode(challenge)));
        }
        if (query.isEmpty()) {
            return asked.redirectUri();
        }
        return asked.redirectUri() + (asked.redirectUri().contains("?") ? "&" : "?") + query;
    }

    private static void append(StringBuilder query, String part) {
        query.append(query.isEmpty() ? "" : "&").append(part);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The real host answers a browser with HTTP 200 and this JSON. */
    private void refuse(Context ctx, OauthError error) {
        ctx.contentType("application/json").result(platform.host().json().write(error.body()));
    }
}
