package io.kenh.zalooa.client;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.api.ZaloLogin.Outcome;
import io.kenh.zalooa.api.ZaloLogin.Person;
import io.kenh.zalooa.client.OauthClient.App;
import io.kenh.zalooa.crypto.Digests;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Zalo's sign-in for people: code to token, token to profile, token forgotten. */
public final class LoginClient {
    private static final String TOKEN_PATH = "/v4/access_token";
    private static final String ME_PATH = "/v2.0/me";

    private final Host host;
    private final Limits limits;
    private final ApiLog log;

    public LoginClient(Host host, Limits limits, ApiLog log) {
        this.host = host;
        this.limits = limits;
        this.log = log;
    }

    public URI consentPage(String appId, URI callback, String challenge, String state) {
        var page = host.settings().get(ZaloOaSettings.OAUTH_URL) + "/v4/permission";
        return OauthClient.consentPage(page, appId, callback, challenge, state);
    }

    public Outcome identify(App app, String code, String verifier) {
        var request = HttpRequest.newBuilder(URI.create(host.settings().get(ZaloOaSettings.OAUTH_URL) + TOKEN_PATH))
                .timeout(limits.duration("send.timeout"))
                .header("secret_key", app.appSecret())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(OauthClient.encode(OauthClient.codeForm(app, code, verifier))))
                .build();
        return switch (send(app, "POST", TOKEN_PATH, request)) {
            case Said said
            when !said.body().text("access_token").isEmpty() ->
                profile(app, said.body().text("access_token"));
            case Said said -> refused(said.body());
            case Silence silence -> new Outcome.Unavailable(silence.why());
        };
    }

    private Outcome profile(App app, String token) {
        var request = HttpRequest.newBuilder(
                        URI.create(host.settings().get(ZaloOaSettings.GRAPH_URL) + ME_PATH + "?fields=id,name"))
                .timeout(limits.duration("send.timeout"))
                .header("access_token", token)
                .header("appsecret_proof", Digests.appSecretProof(app.appSecret(), token))
                .build();
        return switch (send(app, "GET", ME_PATH, request)) {
            case Said said
            when !said.body().text("id").isEmpty()
                    && said.body().number("error").orElse(0) == 0 ->
                new Outcome.Known(new Person(said.body().text("id"), said.body().text("name")));
            // Not the person's doing: the server is outside of Viet Nam (-501), or the proof was not accepted.
            case Said said -> new Outcome.Unavailable(refused(said.body()).why());
            case Silence silence -> new Outcome.Unavailable(silence.why());
        };
    }

    private static Outcome.Refused refused(Tree body) {
        return new Outcome.Refused(
                body.number("error").orElse(0), body.firstText("error_description", "error_name", "message"));
    }

    private sealed interface Heard {}

    private record Said(Tree body) implements Heard {}

    private record Silence(String why) implements Heard {}

    /** The log gets neither what was sent nor who it is: a code, a token, a person's name. */
    private Heard send(App app, String method, String path, HttpRequest request) {
        var answer = new Wire(host.http()).send(request);
        var heard = read(answer);
        int code =
                heard instanceof Said said ? (int) said.body().number("error").orElse(0) : 0;
        var outcome = heard instanceof Silence ? "unclear" : code == 0 ? "ok" : "refused";
        var kept = heard instanceof Said said && code != 0 ? said.body().firstText("error_description", "message") : "";
        log.add(
                app.companyId(),
                new ApiLog.Line(
                        app.accountId(), method, path, answer.status(), code, outcome, answer.tookMs(), "", kept));
        return heard;
    }

    private Heard read(HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.Lost lost -> new Silence(lost.why());
            case HttpAnswer.Received received
            when received.status() >= 500 || received.status() == 429 -> new Silence("HTTP " + received.status());
            case HttpAnswer.Received received -> {
                try {
                    yield new Said(Tree.of(host.json().readMap(received.body())));
                } catch (IllegalArgumentException notJson) {
                    yield new Silence("not JSON");
                }
            }
        };
    }
}
