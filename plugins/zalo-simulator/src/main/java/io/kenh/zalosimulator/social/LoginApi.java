package io.kenh.zalosimulator.social;

import io.javalin.http.Context;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.fault.Fault;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.fault.Stall;
import io.kenh.zalosimulator.log.Call;
import io.kenh.zalosimulator.oauth.OauthError;
import io.kenh.zalosimulator.oauth.OauthException;
import io.kenh.zalosimulator.oauth.Pkce;
import io.kenh.zalosimulator.openapi.Doorman;
import io.kenh.zalosimulator.platform.Sim;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The code becomes a token, the token a profile. HTTP 200 also for refusals; other answers when a fault says so. */
public final class LoginApi {
    private static final String TOKEN = "/v4/access_token";
    private static final String ME = "/v2.0/me";
    private static final Access ANYBODY = new Access.Public(1_000_000);
    private static final int TOKEN_BYTES = 96;
    /** An hour; there is no option for it. */
    private static final int SECONDS = 3600;

    private final Parts parts;

    public LoginApi(Parts parts) {
        this.parts = parts;
    }

    public void add(Routes routes) {
        routes.post("/zalo-simulator/oauth" + TOKEN, ANYBODY, this::token)
                .get("/zalo-simulator/graph" + ME, ANYBODY, this::me);
    }

    private void token(Context ctx) {
        answer(ctx, TOKEN, form(ctx, "app_id"), () -> {
            try {
                return parts.platform().write(sim -> exchange(sim, ctx));
            } catch (OauthException e) {
                return e.error().body();
            }
        });
    }

    private Map<String, Object> exchange(Sim sim, Context ctx) {
        var app = parts.accounts()
                .findApp(sim, form(ctx, "app_id"))
                .filter(SimApp::active)
                .orElseThrow(() -> new OauthException(OauthError.INVALID_APP));
        if (!app.secret().equals(ctx.header("secret_key"))) {
            throw new OauthException(OauthError.INVALID_SECRET);
        }
        if (!form(ctx, "grant_type").equals("authorization_code")) {
            throw new OauthException(OauthError.INVALID_GRANT_TYPE);
        }
        var login = sim.one(SimLogin.class, "from SimLogin where code = ?1 and app = ?2", form(ctx, "code"), app)
                .orElseThrow(() -> new OauthException(OauthError.INVALID_CODE));
        if (login.used()) {
            throw new OauthException(OauthError.USED_CODE);
        }
        if (login.codeExpired(sim.now())) {
            throw new OauthException(OauthError.EXPIRED_CODE);
        }
        if (!Pkce.challenge(form(ctx, "code_verifier")).equals(login.challenge())) {
            throw new OauthException(OauthError.INVALID_VERIFIER);
        }
        var token = parts.platform().ids().secret(TOKEN_BYTES);
        login.exchange(token, sim.now().plusSeconds(SECONDS));
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", token);
        body.put("refresh_token", parts.platform().ids().secret(TOKEN_BYTES));
        // A string, as Zalo sends it.
        body.put("expires_in", Integer.toString(SECONDS));
        return body;
    }

    private void me(Context ctx) {
        var token = Optional.ofNullable(ctx.header("access_token")).orElse("");
        var proof = Optional.ofNullable(ctx.header("appsecret_proof")).orElse("");
        answer(ctx, ME, "", () -> parts.platform().write(sim -> profile(sim, token, proof)));
    }

    /** Flat, unlike the OA API's envelope. The number for a wrong proof is not published for this host. */
    private Map<String, Object> profile(Sim sim, String token, String proof) {
        var login = sim.one(
                        SimLogin.class,
                        "from SimLogin l join fetch l.app join fetch l.person where l.accessToken = ?1",
                        token)
                .filter(found -> !found.tokenExpired(sim.now()));
        if (login.isEmpty()) {
            return refusal(452, "Session key invalid");
        }
        var app = login.get().app();
        if (!Doorman.proof(app.secret(), token).equals(proof)) {
            return refusal(100, "Invalid appsecret_proof");
        }
        var person = login.get().person();
        var picture =
                Map.of("data", Map.of("url", parts.faces().of(person.profile().avatar(), person.key())));
        var body = refusal(0, "Success");
        body.put("id", parts.people().idByApp(sim, app, person));
        body.put("name", person.name());
        body.put("picture", picture);
        body.put("is_sensitive", false);
        return body;
    }

    private static Map<String, Object> refusal(int error, String message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error);
        body.put("message", message);
        return body;
    }

    private void answer(Context ctx, String path, String appId, Supplier<Map<String, Object>> work) {
        var fault = parts.faults().forApi(path);
        boolean down = is(fault, FaultKind.SERVER_ERROR);
        if (is(fault, FaultKind.SLOW)) {
            Stall.of(parts.platform(), fault.orElseThrow());
        }
        var body = down ? OauthError.SERVER.body() : work.get();
        boolean lost = is(fault, FaultKind.TIMEOUT_AFTER);
        if (lost) {
            Stall.of(parts.platform(), fault.orElseThrow());
        }
        var text = parts.platform().host().json().write(body);
        int status = down ? 500 : lost ? 504 : 200;
        ctx.status(status)
                .contentType("application/json")
                .result(is(fault, FaultKind.MALFORMED) ? text.substring(0, text.length() / 2) : text);
        int error = body.get("error") instanceof Integer code ? code : 0;
        var said = error == 0 ? "{}" : text;
        var name = fault.map(hit -> hit.kind().name()).orElse("");
        parts.log().add(new Call(ctx.method().name(), path, appId, "", status, error, 0, name, "", said));
    }

    private static boolean is(Optional<Fault> fault, FaultKind kind) {
        return fault.filter(hit -> hit.kind() == kind).isPresent();
    }

    private static String form(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
