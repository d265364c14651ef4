package io.kenh.zalosimulator.oauth;

import io.javalin.http.Context;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.fault.Fault;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.fault.Faults;
import io.kenh.zalosimulator.fault.Stall;
import io.kenh.zalosimulator.log.Call;
import io.kenh.zalosimulator.log.RequestLog;
import io.kenh.zalosimulator.platform.Platform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The token endpoint: form in, JSON out, HTTP 200 even for a refusal. */
public final class TokenRoute {
    private static final String PATH = "/zalo-simulator/oauth/v4/oa/access_token";
    private static final String LOGGED_PATH = "/v4/oa/access_token";
    private final Platform platform;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Faults faults;
    private final RequestLog log;

    public TokenRoute(Platform platform, Accounts accounts, Tokens tokens, Faults faults, RequestLog log) {
        this.platform = platform;
        this.accounts = accounts;
        this.tokens = tokens;
        this.faults = faults;
        this.log = log;
    }

    public void add(Routes routes) {
        routes.post(PATH, new Access.Public(1_000_000), this::answer);
    }

    private void answer(Context ctx) {
        long start = System.nanoTime();
        var fault = faults.forApi(LOGGED_PATH);
        var kind = fault.map(Fault::kind);
        int status = 200;
        Map<String, Object> body;
        if (kind.filter(FaultKind.SERVER_ERROR::equals).isPresent()) {
            status = 500;
            body = OauthError.SERVER.body();
        } else {
            if (kind.filter(FaultKind.SLOW::equals).isPresent()) {
                Stall.of(platform, fault.get());
            }
            body = outcome(ctx);
            if (kind.filter(FaultKind.TIMEOUT_AFTER::equals).isPresent()) {
                Stall.of(platform, fault.get());
                status = 504;
            }
        }
        var text = platform.host().json().write(body);
        var sent = kind.filter(FaultKind.MALFORMED::equals).isPresent() ? text.substring(0, text.length() / 2) : text;
        ctx.status(status).contentType("application/json").result(sent);
        note(ctx, status, body, kind.map(Enum::name).orElse(""), start);
    }

    private Map<String, Object> outcome(Context ctx) {
        try {
            return exchange(ctx).map(this::success).orElseGet(OauthError.USED_REFRESH::body);
        } catch (OauthException e) {
            return e.error().body();
        }
    }

    private Optional<TokenPair> exchange(Context ctx) {
        var appId = form(ctx, "app_id").orElse("");
        var secret = Optional.ofNullable(ctx.header("secret_key")).orElse("");
        return platform.write(sim -> {
            var app = accounts.findApp(sim, appId)
                    .filter(SimApp::active)
                    .orElseThrow(() -> new OauthException(OauthError.INVALID_APP));
            if (!app.secret().equals(secret)) {
                throw new OauthException(OauthError.INVALID_SECRET);
            }
            return switch (form(ctx, "grant_type").orElse("")) {
                case "authorization_code" ->
                    Optional.of(tokens.exchange(sim, app, form(ctx, "code").orElse(""), form(ctx, "code_verifier")));
                case "refresh_token" ->
                    tokens.refresh(sim, app, form(ctx, "refresh_token").orElse(""));
                default -> throw new OauthException(OauthError.INVALID_GRANT_TYPE);
            };
        });
    }

    private Map<String, Object> success(TokenPair pair) {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", pair.accessToken());
        body.put("refresh_token", pair.refreshToken());
        // a string, as Zalo sends it
        body.put("expires_in", Integer.toString(platform.options().accessSeconds()));
        return body;
    }

    private void note(Context ctx, int status, Map<String, Object> body, String fault, long start) {
        int error = body.get("error") instanceof Integer code ? code : 0;
        var request = "grant_type=" + form(ctx, "grant_type").orElse("");
        var answer =
                error == 0 ? "{\"access_token\":\"…\"}" : platform.host().json().write(body);
        int millis = (int) ((System.nanoTime() - start) / 1_000_000);
        log.add(new Call(
                "POST",
                LOGGED_PATH,
                form(ctx, "app_id").orElse(""),
                "",
                status,
                error,
                millis,
                fault,
                request,
                answer));
    }

    private static Optional<String> form(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).filter(value -> !value.isEmpty());
    }
}
