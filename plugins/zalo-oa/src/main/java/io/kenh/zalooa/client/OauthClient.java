package io.kenh.zalooa.client;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Zalo's OAuth v4 for Official Accounts. */
public final class OauthClient {
    private static final String TOKEN_PATH = "/v4/oa/access_token";
    private static final int RATE_LIMIT = -32;
    /** In seconds; more than Zalo ever gave. */
    public static final long LONGEST_LIFE = 90L * 24 * 3600;

    /** What came of asking for tokens. */
    public sealed interface Grant {
        record Given(String accessToken, String refreshToken, Duration life) implements Grant {}

        /** @param code Zalo's number, 0 when it gave none */
        record Denied(long code, String why) implements Grant {}

        /** No answer that says: the refresh token may be used up or not. */
        record Unclear(String why) implements Grant {}

        record NotSent(String why) implements Grant {}
    }

    /** Who asks. */
    public record App(long accountId, long companyId, String appId, String appSecret) {}

    private final Host host;
    private final Limits limits;
    private final ApiLog log;

    public OauthClient(Host host, Limits limits, ApiLog log) {
        this.host = host;
        this.limits = limits;
        this.log = log;
    }

    public URI consentPage(String appId, URI callback, String challenge, String state) {
        return consentPage(base() + "/v4/oa/permission", appId, callback, challenge, state);
    }

    static URI consentPage(String page, String appId, URI callback, String challenge, String state) {
        var query = new LinkedHashMap<String, String>();
        query.put("app_id", appId);
        query.put("redirect_uri", callback.toString());
        query.put("code_challenge", challenge);
        query.put("state", state);
        return URI.create(page + "?" + encode(query));
    }

    public Grant exchange(App app, String code, String verifier) {
        return ask(app, codeForm(app, code, verifier), given -> {});
    }

    static Map<String, String> codeForm(App app, String code, String verifier) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("app_id", app.appId());
        form.put("code_verifier", verifier);
        return form;
    }

    /**
     * The refresh token is used up by this, and its successor exists only in the answer.
     *
     * @param keep stores the new pair; called before anything else is done with the answer
     */
    public Grant refresh(App app, String refreshToken, Consumer<Grant.Given> keep) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        form.put("app_id", app.appId());
        return ask(app, form, keep);
    }

    private Grant ask(App app, Map<String, String> form, Consumer<Grant.Given> keep) {
        var body = encode(form);
        var request = HttpRequest.newBuilder(URI.create(base() + TOKEN_PATH))
                .timeout(limits.duration("send.timeout"))
                .header("secret_key", app.appSecret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = new Wire(host.http()).send(request);
        var grant = read(answer);
        if (grant instanceof Grant.Given given) {
            keep.accept(given);
        }
        log.add(app.companyId(), GrantLine.of(app.accountId(), TOKEN_PATH, body, answer, grant));
        return grant;
    }

    private Grant read(HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.Lost lost ->
                lost.mayHaveArrived() ? new Grant.Unclear(lost.why()) : new Grant.NotSent(lost.why());
            case HttpAnswer.Received received -> read(received);
        };
    }

    private Grant read(HttpAnswer.Received received) {
        if (received.status() >= 500 || received.status() == 429) {
            return new Grant.Unclear("HTTP " + received.status());
        }
        Tree body;
        try {
            body = Tree.of(host.json().readMap(received.body()));
        } catch (IllegalArgumentException notJson) {
            return new Grant.Unclear("not JSON");
        }
        var access = body.text("access_token");
        if (!access.isEmpty()) {
            // A string of seconds in practice, a number in some samples.
            // Whatever is said, the pair is kept: the one before it is used up. An odd life only means an early or a
            // late renewal.
            long usual = limits.amount("token.access-life");
            long seconds = body.number("expires_in").orElse(usual);
            return new Grant.Given(
                    access, body.text("refresh_token"), Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_LIFE)));
        }
        long code = body.number("error").orElse(0);
        var why = body.firstText("error_description", "error_reason", "error_name", "message");
        return code == RATE_LIMIT ? new Grant.Unclear(why) : new Grant.Denied(code, why);
    }

    private String base() {
        return host.settings().get(ZaloOaSettings.OAUTH_URL);
    }

    static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
