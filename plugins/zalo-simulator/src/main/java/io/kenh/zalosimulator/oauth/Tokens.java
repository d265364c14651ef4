package io.kenh.zalosimulator.oauth;

import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.time.Duration;
import java.util.Optional;

/** Codes and token pairs: made, exchanged, rotated, revoked. */
public final class Tokens {
    private static final int CODE_BYTES = 48;
    private static final int TOKEN_BYTES = 96;
    private final Platform platform;
    private final Accounts accounts;

    public Tokens(Platform platform, Accounts accounts) {
        this.platform = platform;
        this.accounts = accounts;
    }

    /** The OA's admin agreed. */
    public String consent(Sim sim, SimApp app, SimOa oa, Optional<String> challenge) {
        accounts.allow(sim, app, oa);
        var code = platform.ids().secret(CODE_BYTES);
        var until = sim.now().plus(Duration.ofMinutes(sim.options().codeMinutes()));
        sim.save(new SimCode(code, app, oa, challenge.or(app::fixedChallenge), until));
        return code;
    }

    /** A pair without consent, as the console's API explorer gives to admins. */
    public TokenPair mint(Sim sim, SimApp app, SimOa oa) {
        accounts.allow(sim, app, oa);
        return issue(sim, app, oa, platform.ids().hex(16));
    }

    TokenPair exchange(Sim sim, SimApp app, String text, Optional<String> verifier) {
        var code = sim.one(SimCode.class, "from SimCode where code = ?1 and app = ?2", text, app)
                .orElseThrow(() -> new OauthException(OauthError.INVALID_CODE));
        if (code.used()) {
            throw new OauthException(OauthError.USED_CODE);
        }
        if (code.expired(sim.now())) {
            throw new OauthException(OauthError.EXPIRED_CODE);
        }
        boolean proven = code.challenge()
                .map(challenge ->
                        verifier.filter(given -> Pkce.matches(challenge, given)).isPresent())
                .orElse(true);
        if (!proven) {
            throw new OauthException(OauthError.INVALID_VERIFIER);
        }
        code.use(sim.now());
        return issue(sim, code.app(), code.oa(), platform.ids().hex(16));
    }

    /** @return empty when the refresh token was used before: what follows from that must survive the refusal */
    Optional<TokenPair> refresh(Sim sim, SimApp app, String refreshToken) {
        var token = sim.one(SimToken.class, "from SimToken where refreshToken = ?1 and app = ?2", refreshToken, app)
                .orElseThrow(() -> new OauthException(OauthError.INVALID_REFRESH));
        if (token.revoked()) {
            throw new OauthException(OauthError.REVOKED);
        }
        if (token.refreshUsed()) {
            if (sim.options().revokeOnReuse()) {
                sim.execute(
                        "update SimToken set revokedAt = ?1 where family = ?2 and revokedAt is null",
                        sim.now(),
                        token.family());
            }
            return Optional.empty();
        }
        if (token.refreshExpired(sim.now())) {
            throw new OauthException(OauthError.EXPIRED_REFRESH);
        }
        token.useRefresh(sim.now());
        return Optional.of(issue(sim, token.app(), token.oa(), token.family()));
    }

    public Optional<SimToken> byAccess(Sim sim, String accessToken) {
        return sim.one(
                SimToken.class,
                "from SimToken t join fetch t.app join fetch t.oa where t.accessToken = ?1",
                accessToken);
    }

    /** Ends the permission and every token that came from it. @return false when there was none */
    public boolean revoke(Sim sim, SimApp app, SimOa oa) {
        sim.execute(
                "update SimToken set revokedAt = ?1 where app = ?2 and oa = ?3 and revokedAt is null",
                sim.now(),
                app,
                oa);
        return accounts.revoke(sim, app, oa);
    }

    /** Makes all access tokens of the pair run out now; refresh tokens stay good. */
    public int expireAccess(Sim sim, SimApp app, SimOa oa) {
        return sim.execute(
                "update SimToken set accessExpiresAt = ?1 where app = ?2 and oa = ?3 and accessExpiresAt > ?1",
                sim.now(),
                app,
                oa);
    }

    private TokenPair issue(Sim sim, SimApp app, SimOa oa, String family) {
        var pair =
                new TokenPair(platform.ids().secret(TOKEN_BYTES), platform.ids().secret(TOKEN_BYTES));
        sim.save(new SimToken(app, oa, family, pair, Lives.now(sim)));
        return pair;
    }
}
