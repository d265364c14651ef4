package io.kenh.zalooa.client;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.account.AccountRef;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.client.ErrorRule.Kind;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.token.TokenKeeper;
import io.kenh.zalooa.token.TokenKeeper.Held;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls the OA API for an account: current token, one refresh and one repetition when the token is refused, time-out, log line. Never
 * call it inside a transaction.
 */
public final class ZaloClient {
    private static final int RATE_LIMIT = -32;

    private final Host host;
    private final Accounts accounts;
    private final TokenKeeper tokens;
    private final ErrorRules rules;
    private final Limits limits;
    private final ApiLog log;
    /** App id to the minute in which it may call again; a short memory that saves calls bound to be refused. */
    private final Map<String, Instant> limitedUntil = new ConcurrentHashMap<>();

    public ZaloClient(Host host, Accounts accounts, TokenKeeper tokens, ErrorRules rules, Limits limits, ApiLog log) {
        this.host = host;
        this.accounts = accounts;
        this.tokens = tokens;
        this.rules = rules;
        this.limits = limits;
        this.log = log;
    }

    public ApiResult call(long accountId, ApiCall call) {
        var account = accounts.ref(accountId);
        if (!(tokens.token(accountId) instanceof Held.Token token)) {
            return new ApiResult.NoToken("zalo-oa.reason.not-connected");
        }
        var result = once(account, token.value(), call);
        if (!tokenRefused(result)) {
            return result;
        }
        return switch (tokens.renew(accountId, token.generation())) {
            case Held.None none -> new ApiResult.NoToken(none.reason());
            case Held.Token renewed -> {
                var second = once(account, renewed.value(), call);
                if (tokenRefused(second)) {
                    accounts.breaks(accountId, "zalo-oa.reason.token-refused", "");
                    yield new ApiResult.NoToken("zalo-oa.reason.token-refused");
                }
                yield second;
            }
        };
    }

    /** With a token that is not stored yet: to look before connecting. */
    public ApiResult callWith(AccountRef account, String accessToken, ApiCall call) {
        return once(account, accessToken, call);
    }

    private ApiResult once(AccountRef account, String token, ApiCall call) {
        var now = host.clock().instant();
        var limited = limitedUntil.get(account.appId());
        if (limited != null && now.isBefore(limited)) {
            return new ApiResult.Refused(rules.of(RATE_LIMIT), "rate limit of this minute used up");
        }
        var base = host.settings().get(ZaloOaSettings.OPENAPI_URL);
        var answer = new Wire(host.http()).send(call.request(base, token, limits.duration("send.timeout")));
        var result = read(answer);
        if (answer instanceof HttpAnswer.Received received && (received.exhausted() || isRateLimit(result))) {
            limitedUntil.put(
                    account.appId(), now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
        }
        log.add(account.companyId(), line(account.id(), call, answer, result));
        return result;
    }

    private ApiResult read(HttpAnswer answer) {
        return switch (answer) {
            case HttpAnswer.Lost lost ->
                lost.mayHaveArrived() ? new ApiResult.Unclear(lost.why()) : new ApiResult.NotSent(lost.why());
            case HttpAnswer.Received received -> envelope(received);
        };
    }

    private ApiResult envelope(HttpAnswer.Received received) {
        int status = received.status();
        if (status >= 500) {
            return new ApiResult.Unclear("HTTP " + status);
        }
        if (status == 429) {
            return new ApiResult.Refused(rules.of(RATE_LIMIT), "HTTP 429");
        }
        Tree body;
        try {
            body = Tree.of(host.json().readMap(received.body()));
        } catch (IllegalArgumentException notJson) {
            return status >= 400
                    ? new ApiResult.Refused(ErrorRule.unknown(status), "HTTP " + status)
                    : new ApiResult.Unclear("not JSON");
        }
        long error = body.number("error")
                .orElse(status >= 400 ? status : body.at("data").present() ? 0 : -1);
        if (error == 0) {
            return new ApiResult.Ok(body.at("data"));
        }
        return new ApiResult.Refused(
                rules.of(Math.clamp(error, Integer.MIN_VALUE, Integer.MAX_VALUE)), body.text("message"));
    }

    private static boolean tokenRefused(ApiResult result) {
        return result instanceof ApiResult.Refused refused && refused.rule().kind() == Kind.REFRESH;
    }

    private static boolean isRateLimit(ApiResult result) {
        return result instanceof ApiResult.Refused refused && refused.rule().code() == RATE_LIMIT;
    }

    private static ApiLog.Line line(long accountId, ApiCall call, HttpAnswer answer, ApiResult result) {
        int code = result instanceof ApiResult.Refused refused ? refused.rule().code() : 0;
        var outcome = switch (result) {
            case ApiResult.Ok ok -> "ok";
            case ApiResult.Refused refused -> "refused";
            case ApiResult.Unclear unclear -> "unclear";
            case ApiResult.NotSent notSent -> "not-sent";
            case ApiResult.NoToken noToken -> "not-sent";
        };
        return ApiLog.Line.of(accountId, call, answer, code, outcome);
    }
}
