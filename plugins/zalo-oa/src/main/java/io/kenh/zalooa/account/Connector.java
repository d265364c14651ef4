package io.kenh.zalooa.account;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.ZaloOaSettings.PkceMode;
import io.kenh.zalooa.client.ApiCall;
import io.kenh.zalooa.client.ApiResult;
import io.kenh.zalooa.client.OauthClient;
import io.kenh.zalooa.client.OauthClient.App;
import io.kenh.zalooa.client.OauthClient.Grant;
import io.kenh.zalooa.client.ZaloClient;
import io.kenh.zalooa.crypto.Digests;
import io.kenh.zalooa.crypto.Pkce;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.token.TokenKeeper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Connects accounts: by Zalo's consent page, or with a token pair minted in Zalo's console. */
public final class Connector {
    private static final String INSERT = """
            insert into zalo_oa_oauth_state (id, account_id, user_id, browser_hash, verifier, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """;
    private static final String FIND = """
            select account_id, verifier from zalo_oa_oauth_state
            where id = ?1 and user_id = ?2 and browser_hash = ?3 and created_at > ?4
            """;
    private static final String BEGUN =
            "select account_id from zalo_oa_oauth_state where user_id = ?1 and browser_hash = ?2";
    private static final String TAKE = "delete from zalo_oa_oauth_state where id = ?1";
    private static final String OLD = "delete from zalo_oa_oauth_state where created_at <= ?1";

    /** @param name may be empty */
    public record NewAccount(String name, String appId, String appSecret, String oaSecretKey) {}

    private record Pending(long accountId, String verifier) {}

    private final Host host;
    private final Accounts accounts;
    private final OauthClient oauth;
    private final ZaloClient client;
    private final TokenKeeper tokens;
    private final Limits limits;

    public Connector(
            Host host, Accounts accounts, OauthClient oauth, ZaloClient client, TokenKeeper tokens, Limits limits) {
        this.host = host;
        this.accounts = accounts;
        this.oauth = oauth;
        this.client = client;
        this.tokens = tokens;
        this.limits = limits;
    }

    public URI callback() {
        return URI.create(host.publicUrl() + "/zalo-oa/callback");
    }

    public URI webhook() {
        return URI.create(host.publicUrl() + "/webhooks/zalo");
    }

    /** @param browser a secret only this browser holds; the callback must bring it along */
    public URI begin(long accountId, long userId, String browser) {
        var account = accounts.view(accountId);
        var verifier = verifier();
        if (!account.hasAppSecret() || verifier.isEmpty()) {
            throw new KenhException(ZaloOaError.NOT_CONFIGURED);
        }
        var state = Pkce.newVerifier();
        var id = Digests.sha256Hex(state);
        host.db().write(em -> {
            em.createNativeQuery(OLD).setParameter(1, oldest()).executeUpdate();
            return em.createNativeQuery(INSERT)
                    .setParameter(1, id)
                    .setParameter(2, accountId)
                    .setParameter(3, userId)
                    .setParameter(4, Digests.sha256Hex(browser))
                    .setParameter(5, host.secrets().seal(verifier, "zalo-oa.oauth:" + id))
                    .setParameter(6, host.clock().instant())
                    .executeUpdate();
        });
        return oauth.consentPage(account.appId(), callback(), Pkce.challenge(verifier), state);
    }

    /** Which account this user is connecting in this browser, as long as Zalo has not answered. */
    public Optional<Long> begun(long userId, String browser) {
        return host.db().read(em -> {
            List<?> rows = em.createNativeQuery(BEGUN, Long.class)
                    .setParameter(1, userId)
                    .setParameter(2, Digests.sha256Hex(browser))
                    .setMaxResults(1)
                    .getResultList();
            return rows.stream().findFirst().map(id -> ((Number) id).longValue());
        });
    }

    /** @return the account, or empty when this state was not begun here, by this user, in this browser, a short time ago */
    public Optional<Long> finish(String state, String code, String oaId, long userId, String browser) {
        var pending = take(Digests.sha256Hex(state), userId, browser);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        long accountId = pending.get().accountId();
        switch (oauth.exchange(app(accountId), code, pending.get().verifier())) {
            case Grant.Given given -> connect(accountId, given.accessToken(), given.refreshToken(), given.life(), oaId);
            // Zalo publishes no codes here: what we sent it is the code it just gave us, and the app's id and secret.
            case Grant.Denied denied ->
                throw new KenhException(ZaloOaError.CREDENTIALS_REFUSED, denied.code() + " " + denied.why());
            case Grant.Unclear unclear -> throw failed(unclear.why());
            case Grant.NotSent notSent -> throw failed(notSent.why());
        }
        return Optional.of(accountId);
    }

    /** With a pair minted in Zalo's console. Nothing is stored unless Zalo takes the token. */
    public void connect(long accountId, String access, String refresh, Duration life, String expectedOaId) {
        var info = look(accounts.ref(accountId), access);
        if (!expectedOaId.isEmpty() && !expectedOaId.equals(info.oaId())) {
            throw failed("oa_id " + expectedOaId + " ≠ " + info.oaId());
        }
        accounts.requireFree(accountId, info.oaId());
        accounts.connected(accountId, info, account -> tokens.store(account, access, refresh, life));
    }

    /**
     * Makes an account and connects it, or neither.
     *
     * @param account as it is to be; without a name it gets Zalo's
     * @return its id
     */
    public long create(NewAccount account, String access, String refresh, Duration life) {
        var asking =
                new AccountRef(0, Current.actor().companyId(), account.name(), account.appId(), "", AccountState.DRAFT);
        var info = look(asking, access);
        accounts.requireFree(0, info.oaId());
        var name = account.name().isEmpty() ? info.name() : account.name();
        return host.db().write(em -> {
            long id = accounts.create(
                    name.isEmpty() ? info.oaId() : name, account.appId(), account.appSecret(), account.oaSecretKey());
            accounts.connected(id, info, stored -> tokens.store(stored, access, refresh, life));
            return id;
        });
    }

    /** Asks Zalo who the account is, with the stored token. */
    public OaInfo test(long accountId) {
        return switch (client.call(accountId, ApiCall.get("/v2.0/oa/getoa"))) {
            case ApiResult.Ok ok -> OaInfo.of(ok.data());
            case ApiResult.Refused refused -> throw failed(refused.rule().code() + " " + refused.message());
            case ApiResult.Unclear unclear -> throw failed(unclear.why());
            case ApiResult.NotSent notSent -> throw failed(notSent.why());
            case ApiResult.NoToken noToken -> throw failed(host.texts().get(noToken.reason()));
        };
    }

    private OaInfo look(AccountRef account, String access) {
        var result = client.callWith(account, access, ApiCall.get("/v2.0/oa/getoa"));
        if (result instanceof ApiResult.Ok ok) {
            var info = OaInfo.of(ok.data());
            if (!info.oaId().isEmpty()) {
                return info;
            }
        }
        throw failed(
                result instanceof ApiResult.Refused refused
                        ? refused.rule().code() + " " + refused.message()
                        : String.valueOf(result));
    }

    private Optional<Pending> take(String id, long userId, String browser) {
        return host.db().write(em -> {
            List<?> rows = em.createNativeQuery(FIND, Object[].class)
                    .setParameter(1, id)
                    .setParameter(2, userId)
                    .setParameter(3, Digests.sha256Hex(browser))
                    .setParameter(4, oldest())
                    .getResultList();
            // Used up whatever comes of it; only one of two requests deletes the row.
            int taken = em.createNativeQuery(TAKE).setParameter(1, id).executeUpdate();
            if (rows.isEmpty() || taken != 1) {
                return Optional.empty();
            }
            var row = (Object[]) rows.getFirst();
            var verifier = host.secrets().open((String) row[1], "zalo-oa.oauth:" + id);
            return Optional.of(new Pending(((Number) row[0]).longValue(), verifier));
        });
    }

    /** @throws KenhException {@code zalo-oa.not-configured} */
    App app(long accountId) {
        return host.db().read(em -> {
            var account = em.find(ZaloAccount.class, accountId);
            var sealed = account == null ? null : account.appSecret();
            if (account == null || sealed == null) {
                throw new KenhException(ZaloOaError.NOT_CONFIGURED);
            }
            var secret = host.secrets().open(sealed, Accounts.secretContext(accountId, "app-secret"));
            return new App(accountId, account.companyId(), account.appId(), secret);
        });
    }

    private String verifier() {
        return host.settings().get(ZaloOaSettings.PKCE_MODE) == PkceMode.FIXED
                ? host.settings().get(ZaloOaSettings.PKCE_VERIFIER)
                : Pkce.newVerifier();
    }

    private Instant oldest() {
        return host.clock().instant().minus(limits.duration("oauth.state-life"));
    }

    private static KenhException failed(String why) {
        return new KenhException(ZaloOaError.CHECK_FAILED, why);
    }
}
