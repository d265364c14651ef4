package io.kenh.zalooa.account;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.client.OauthClient;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.token.TokenKeeper;
import io.kenh.zalooa.token.TokenKeeper.Held;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Accounts as JSON. Secrets go in and never come out. */
public final class AccountApi {
    private static final String PATH = "/zalo-oa/accounts";
    private static final int LIMIT = 50;
    private static final int MOST = 200;
    private static final int MOST_SECRET = 200;

    /**
     * With {@code accessToken} and {@code refreshToken}, as minted in Zalo's console, the account is connected at once, and not made at all
     * when Zalo does not take them; {@code name} may then be left out for Zalo's own.
     */
    public record NewAccount(
            @Nullable String name,
            @Nullable String appId,
            @Nullable String appSecret,
            @Nullable String oaSecretKey,
            @Nullable String accessToken,
            @Nullable String refreshToken,
            @Nullable Long expiresIn) {}

    public record AccountJson(
            long id,
            String name,
            @Nullable String oaName,
            String appId,
            String oaId,
            String state,
            @Nullable String reason,
            boolean hasAppSecret,
            boolean hasOaSecretKey,
            @Nullable Instant accessExpiresAt,
            @Nullable Instant refreshExpiresAt,
            @Nullable Instant lastEventAt,
            @Nullable String packageName) {
        static AccountJson of(AccountView account) {
            return new AccountJson(
                    account.id(),
                    account.name(),
                    account.oaName(),
                    account.appId(),
                    account.oaId(),
                    account.state().name().toLowerCase(java.util.Locale.ROOT),
                    account.reason(),
                    account.hasAppSecret(),
                    account.hasOaSecretKey(),
                    account.accessExpiresAt(),
                    account.refreshExpiresAt(),
                    account.lastEventAt(),
                    account.packageName());
        }
    }

    /** @param next continues the list; null on the last page */
    public record AccountList(
            List<AccountJson> items, @Nullable String next) {}

    private final Accounts accounts;
    private final Connector connector;
    private final TokenKeeper tokens;
    private final Limits limits;

    public AccountApi(Accounts accounts, Connector connector, TokenKeeper tokens, Limits limits) {
        this.accounts = accounts;
        this.connector = connector;
        this.tokens = tokens;
        this.limits = limits;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZaloOaPermissions.MANAGE);
        routes.api(Endpoint.get(PATH, manage, "Lists the linked Official Accounts.", AccountList.class, this::list)
                .paged(LIMIT, MOST));
        routes.api(Endpoint.post(
                        PATH,
                        manage,
                        "Creates an account: a draft, or connected when a token pair is given.",
                        NewAccount.class,
                        AccountJson.class,
                        this::create)
                .created());
        routes.api(Endpoint.get(PATH + "/{id}", manage, "One account.", AccountJson.class, r -> one(r.id("id"))));
        action(routes, "refresh", "Refreshes the token pair now.", this::refresh);
        action(routes, "pause", "Stops sending; what is queued waits.", accounts::pause);
        action(routes, "resume", "Sends again.", accounts::resume);
        action(routes, "disconnect", "Erases the tokens and keeps the history.", accounts::disconnect);
    }

    private void action(Routes routes, String verb, String summary, LongConsumer action) {
        var manage = new Access.Needs(ZaloOaPermissions.MANAGE);
        routes.api(Endpoint.post(PATH + "/{id}/" + verb, manage, summary, Void.class, AccountJson.class, request -> {
            action.accept(request.id("id"));
            return one(request.id("id"));
        }));
    }

    private AccountList list(ApiRequest<Void> request) {
        var page = accounts.page(request.query("after").orElse(null), request.limit(LIMIT, MOST))
                .map(AccountJson::of);
        return new AccountList(page.items(), page.next());
    }

    private AccountJson one(long id) {
        return AccountJson.of(accounts.view(id));
    }

    private AccountJson create(ApiRequest<NewAccount> request) {
        var body = request.body();
        var missing = new LinkedHashMap<String, String>();
        var access = body.accessToken() == null ? "" : body.accessToken().strip();
        boolean named = body.name() != null && !body.name().isBlank();
        var name = named || access.isEmpty() ? needed("name", body.name(), 120, missing) : "";
        var appId = needed("appId", body.appId(), 40, missing);
        var secret = needed("appSecret", body.appSecret(), MOST_SECRET, missing);
        var refresh = access.isEmpty() ? "" : needed("refreshToken", body.refreshToken(), 4000, missing);
        var key = body.oaSecretKey() == null ? "" : body.oaSecretKey();
        if (key.length() > MOST_SECRET) {
            missing.put("oaSecretKey", io.kenh.ui.Kit.t("zalo-oa.api.too-long", MOST_SECRET));
        }
        long seconds = body.expiresIn() == null ? limits.amount("token.access-life") : body.expiresIn();
        if (seconds < 1 || seconds > OauthClient.LONGEST_LIFE) {
            missing.put("expiresIn", io.kenh.ui.Kit.t("ui.form.range", 1, OauthClient.LONGEST_LIFE));
        }
        if (!missing.isEmpty()) {
            throw new KenhException(CoreError.INVALID, missing);
        }
        if (access.isEmpty()) {
            return made(request, accounts.create(name, appId, secret, key));
        }
        long id = connector.create(
                new Connector.NewAccount(name, appId, secret, key), access, refresh, Duration.ofSeconds(seconds));
        return made(request, id);
    }

    private AccountJson made(ApiRequest<NewAccount> request, long id) {
        request.ctx().header("Location", "/api/v1" + PATH + "/" + id);
        return one(id);
    }

    private static String needed(String field, @Nullable String value, int max, LinkedHashMap<String, String> missing) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            missing.put(field, io.kenh.ui.Kit.t("zalo-oa.api.required"));
        } else if (text.length() > max) {
            missing.put(field, io.kenh.ui.Kit.t("zalo-oa.api.too-long", max));
        }
        return text;
    }

    private void refresh(long id) {
        if (tokens.renewNow(id) instanceof Held.None none) {
            throw new KenhException(ZaloOaError.REFRESH_FAILED, io.kenh.ui.Kit.t(none.reason()));
        }
    }
}
