package io.kenh.zalooa.client;

import io.kenh.api.settings.Setting;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.api.ZaloApi;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.token.TokenKeeper;
import io.kenh.zalooa.token.TokenKeeper.Held;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Calls Zalo for other plugins, which know themselves what an answer means. */
public final class PlatformCalls implements ZaloApi {
    private static final int RATE_LIMIT = -32;
    /** The business host has a code of its own for a token it does not take. */
    private static final int BUSINESS_TOKEN = -124;

    private final io.kenh.api.addon.Host host;
    private final Accounts accounts;
    private final TokenKeeper tokens;
    private final ErrorRules rules;
    private final Limits limits;
    private final ApiLog log;
    /** Host and app id to the minute in which it may call again. */
    private final Map<String, Instant> limitedUntil = new ConcurrentHashMap<>();

    public PlatformCalls(
            io.kenh.api.addon.Host host,
            Accounts accounts,
            TokenKeeper tokens,
            ErrorRules rules,
            Limits limits,
            ApiLog log) {
        this.host = host;
        this.accounts = accounts;
        this.tokens = tokens;
        this.rules = rules;
        this.limits = limits;
        this.log = log;
    }

    @Override
    public ApiResult call(long accountId, ApiRequest request) {
        var account = accounts.ref(accountId);
        if (!(tokens.token(accountId) instanceof Held.Token token)) {
            return unavailable("zalo-oa.reason.not-connected");
        }
        var result = once(account, token.value(), request);
        if (!tokenRefused(request, result)) {
            return noted(accountId, request, result);
        }
        return switch (tokens.renew(accountId, token.generation())) {
            case Held.None none -> unavailable(none.reason());
            case Held.Token renewed -> {
                var second = once(account, renewed.value(), request);
                if (tokenRefused(request, second)) {
                    accounts.breaks(accountId, "zalo-oa.reason.token-refused", "");
                    yield unavailable("zalo-oa.reason.token-refused");
                }
                yield noted(accountId, request, second);
            }
        };
    }

    private static Unavailable unavailable(String reason) {
        return new Unavailable(reason, "", null);
    }

    /** Some refusals of the OA API concern the account, whoever called. */
    private ApiResult noted(long accountId, ApiRequest request, ApiResult result) {
        if (request.host() == Host.OPENAPI
                && result instanceof Answer answer
                && rules.of(answer.error()).breaksAccount()) {
            accounts.breaks(accountId, "zalo-oa.reason.account-refused", answer.error() + " " + answer.message());
        }
        return result;
    }

    private boolean tokenRefused(ApiRequest request, ApiResult result) {
        return result instanceof Answer answer
                && switch (request.host()) {
                    case BUSINESS -> answer.error() == BUSINESS_TOKEN;
                    case OPENAPI -> rules.of(answer.error()).kind() == ErrorRule.Kind.REFRESH;
                };
    }

    private ApiResult once(AccountRef account, String token, ApiRequest request) {
        var now = host.clock().instant();
        var limited = request.host() + account.appId();
        var until = limitedUntil.get(limited);
        if (until != null && now.isBefore(until)) {
            return new Unavailable("zalo-oa.api-error.32", "", until);
        }
        var call = call(request);
        var timeout = request.timeout() == null ? limits.duration("send.timeout") : request.timeout();
        var base = host.settings().get(base(request.host()));
        var answer = new Wire(host.http()).send(call.request(base, token, timeout));
        var nextMinute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        var result = read(answer, nextMinute);
        boolean refusedForRate = result instanceof Unavailable unavailable && unavailable.retryAt() != null;
        if (refusedForRate || (answer instanceof HttpAnswer.Received received && received.exhausted())) {
            limitedUntil.put(limited, nextMinute);
        }
        log.add(account.companyId(), line(account.id(), call, answer, result));
        return result;
    }

    private static Setting<String> base(Host where) {
        return switch (where) {
            case BUSINESS -> ZaloOaSettings.BUSINESS_URL;
            case OPENAPI -> ZaloOaSettings.OPENAPI_URL;
        };
    }

    private static ApiCall call(ApiRequest request) {
        var file = request.file();
        if (file != null) {
            return ApiCall.upload(request.path(), file.name(), file.mediaType(), file.content());
        }
        var body = request.body();
        if (request.method() == Method.POST) {
            return ApiCall.post(request.path() + query(request), body == null ? "{}" : body);
        }
        var query = query(request);
        return new ApiCall("GET", request.path(), query, null, "", query);
    }

    private static String query(ApiRequest request) {
        return request.query().isEmpty()
                ? ""
                : new TreeMap<>(request.query())
                        .entrySet().stream()
                                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ApiResult read(HttpAnswer answer, Instant nextMinute) {
        return switch (answer) {
            case HttpAnswer.Lost lost ->
                lost.mayHaveArrived()
                        ? new Unknown(lost.why())
                        : new Unavailable("zalo-oa.reason.zalo-unreachable", lost.why(), null);
            case HttpAnswer.Received received -> envelope(received, nextMinute);
        };
    }

    private ApiResult envelope(HttpAnswer.Received received, Instant nextMinute) {
        int status = received.status();
        if (status >= 500) {
            return new Unknown("HTTP " + status);
        }
        Map<String, Object> body;
        try {
            body = host.json().readMap(received.body());
        } catch (IllegalArgumentException notJson) {
            return status >= 400
                    ? new Answer(status, "HTTP " + status, "", received.body(), status)
                    : new Unknown("the answer is not JSON");
        }
        var tree = Tree.of(body);
        var found = body.get("data");
        long error = tree.number("error").orElse(status >= 400 ? status : found != null ? 0 : -1);
        if (error == RATE_LIMIT || status == 429) {
            return new Unavailable("zalo-oa.api-error.32", tree.text("message"), nextMinute);
        }
        var data = found == null ? "" : host.json().write(found);
        return new Answer(
                Math.clamp(error, Integer.MIN_VALUE, Integer.MAX_VALUE),
                tree.text("message"),
                data,
                received.body(),
                status);
    }

    private static ApiLog.Line line(long accountId, ApiCall call, HttpAnswer answer, ApiResult result) {
        var outcome = switch (result) {
            case Answer said -> said.ok() ? "ok" : "refused";
            case Unknown unknown -> "unclear";
            case Unavailable unavailable -> unavailable.retryAt() == null ? "not-sent" : "refused";
        };
        int code = result instanceof Answer said ? said.error() : outcome.equals("refused") ? RATE_LIMIT : 0;
        return ApiLog.Line.of(accountId, call, answer, code, outcome);
    }
}
