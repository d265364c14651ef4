package io.kenh.zalooa.token;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.account.AccountState;
import io.kenh.zalooa.account.Accounts;
import io.kenh.zalooa.account.ZaloAccount;
import io.kenh.zalooa.client.OauthClient;
import io.kenh.zalooa.client.OauthClient.App;
import io.kenh.zalooa.client.OauthClient.Grant;
import io.kenh.zalooa.limit.Limits;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands out access tokens and renews them. A refresh token works once and its successor comes only in the answer, so: one refresh at a
 * time per account over all nodes (a lease in the row), the new pair is stored before anybody uses it, and who comes too late reads the
 * stored pair. Never call it inside a transaction.
 */
public final class TokenKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration RETRY = Duration.ofMinutes(5);
    /** A token this close to its end may be refused on arrival. */
    private static final Duration NEARLY_OVER = Duration.ofSeconds(60);

    private static final int TRIES = 3;

    public sealed interface Held {
        record Token(String value, long generation) implements Held {}

        /** @param reason text key */
        record None(String reason) implements Held {}
    }

    private sealed interface Claim {
        record Done(Held held) implements Claim {}

        record Busy() implements Claim {}

        record Mine(App app, String refreshToken, long generation, boolean doubtful) implements Claim {}
    }

    private final Host host;
    private final Accounts accounts;
    private final OauthClient oauth;
    private final Limits limits;

    public TokenKeeper(Host host, Accounts accounts, OauthClient oauth, Limits limits) {
        this.host = host;
        this.accounts = accounts;
        this.oauth = oauth;
        this.limits = limits;
    }

    /** The current token of a connected account, renewed first when it is over. */
    public Held token(long accountId) {
        record Look(Held held, boolean over, long generation) {}
        var look = host.db().read(em -> {
            var account = em.find(ZaloAccount.class, accountId);
            if (account == null || account.state() != AccountState.CONNECTED || account.accessToken() == null) {
                return new Look(new Held.None("zalo-oa.reason.not-connected"), false, 0);
            }
            var ends = account.accessExpiresAt();
            var over = ends != null && ends.isBefore(host.clock().instant().plus(NEARLY_OVER));
            return new Look(stored(account), over, account.tokenGeneration());
        });
        return look.over() ? renew(accountId, look.generation()) : look.held();
    }

    /** Renews the pair unless somebody already did since {@code staleGeneration}. Waits for a refresh under way elsewhere. */
    public Held renew(long accountId, long staleGeneration) {
        long giveUp = System.nanoTime() + LEASE.toNanos();
        while (true) {
            switch (claim(accountId, staleGeneration)) {
                case Claim.Done done -> {
                    return done.held();
                }
                case Claim.Mine mine -> {
                    return refresh(accountId, mine);
                }
                case Claim.Busy busy -> {
                    if (System.nanoTime() > giveUp || Thread.currentThread().isInterrupted()) {
                        return new Held.None("zalo-oa.reason.refreshing");
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                }
            }
        }
    }

    /** Renews whatever is due; run by a job. */
    public void renewDue() {
        record Due(long id, long generation) {}
        var now = host.clock().instant();
        var due = host.db()
                .read(em -> em.createQuery("from ZaloAccount a where a.refreshToken is not null", ZaloAccount.class)
                        .getResultStream()
                        .filter(account -> isDue(account, now))
                        .map(account -> new Due(account.id(), account.tokenGeneration()))
                        .toList());
        for (var account : due) {
            try {
                renew(account.id(), account.generation());
            } catch (RuntimeException e) {
                LOG.error("Renewing the token of account {} failed", account.id(), e);
            }
        }
    }

    /** For the button: renews now, whatever its age. */
    public Held renewNow(long accountId) {
        long generation = host.db().read(em -> {
            var account = em.find(ZaloAccount.class, accountId);
            return account == null ? 0L : account.tokenGeneration();
        });
        return renew(accountId, generation);
    }

    /** Stores a pair; the caller holds the row. */
    public void store(ZaloAccount account, String access, String refresh, Duration life) {
        var now = host.clock().instant();
        account.storeTokens(
                host.secrets().seal(access, Accounts.secretContext(account.id(), "access-token")),
                host.secrets().seal(refresh, Accounts.secretContext(account.id(), "refresh-token")),
                now,
                now.plus(life),
                now.plus(limits.duration("token.refresh-life")));
    }

    private boolean isDue(ZaloAccount account, Instant now) {
        var state = account.state();
        var issued = account.tokenIssuedAt();
        var ends = account.accessExpiresAt();
        var retry = account.refreshRetryAt();
        if ((state != AccountState.CONNECTED && state != AccountState.PAUSED) || issued == null || ends == null) {
            return false;
        }
        if (retry != null && retry.isAfter(now)) {
            return false;
        }
        // Tokens of another life than the usual 25 h are renewed at the same part of it.
        var life = Duration.between(issued, ends);
        var part = life.multipliedBy(limits.amount("token.refresh-at")).dividedBy(limits.amount("token.access-life"));
        return !issued.plus(part).isAfter(now);
    }

    private Claim claim(long accountId, long staleGeneration) {
        return host.db().write(em -> {
            var account = em.find(ZaloAccount.class, accountId, LockModeType.PESSIMISTIC_WRITE);
            var now = host.clock().instant();
            if (account == null || account.appSecret() == null || account.refreshToken() == null) {
                return new Claim.Done(new Held.None("zalo-oa.reason.not-connected"));
            }
            if (account.tokenGeneration() != staleGeneration) {
                return new Claim.Done(stored(account));
            }
            if (account.state().needsReconnection() || account.state() == AccountState.DRAFT) {
                return new Claim.Done(new Held.None("zalo-oa.reason.not-connected"));
            }
            if (account.refreshLeased(now)) {
                return new Claim.Busy();
            }
            var secret = open(accountId, "app-secret", account.appSecret());
            var app = new App(accountId, account.companyId(), account.appId(), secret);
            // A lease that ran out is a refresh that never came back.
            var doubtful = account.refreshLeaseLost() || "zalo-oa.reason.refresh-unclear".equals(account.stateReason());
            account.leaseRefresh(now.plus(LEASE));
            return new Claim.Mine(
                    app, open(accountId, "refresh-token", account.refreshToken()), staleGeneration, doubtful);
        });
    }

    private Held refresh(long accountId, Claim.Mine mine) {
        boolean doubtful = mine.doubtful();
        var kept = new AtomicBoolean();
        var why = "";
        for (int tries = 0; tries < TRIES; tries++) {
            switch (oauth.refresh(mine.app(), mine.refreshToken(), given -> kept.set(keep(accountId, mine, given)))) {
                case Grant.Given given -> {
                    if (kept.get()) {
                        noteRefreshed(accountId);
                    }
                    return current(accountId);
                }
                case Grant.Denied denied -> {
                    // After an answer that got lost the old token may simply have been used up: say so.
                    var reason = doubtful ? "zalo-oa.reason.refresh-lost" : "zalo-oa.reason.refresh-refused";
                    var detail = denied.code() + " " + denied.why();
                    boolean ours = unlessReplaced(accountId, mine, a -> accounts.expires(accountId, reason, detail));
                    return ours ? new Held.None(reason) : current(accountId);
                }
                case Grant.Unclear unclear -> {
                    doubtful = true;
                    why = unclear.why();
                }
                case Grant.NotSent notSent -> why = notSent.why();
            }
        }
        LOG.warn("Refreshing the token of account {} had no answer: {}", accountId, why);
        var reason = doubtful ? "zalo-oa.reason.refresh-unclear" : "zalo-oa.reason.zalo-unreachable";
        var detail = why;
        var retryAt = host.clock().instant().plus(RETRY);
        boolean ours = unlessReplaced(
                accountId,
                mine,
                stored -> accounts.change(
                        accountId, "refresh-unclear", detail, a -> a.postponeRefresh(retryAt, reason, detail)));
        return ours ? new Held.None(reason) : current(accountId);
    }

    /** Nothing but the pair, so that nothing else can take it back. */
    private boolean keep(long accountId, Claim.Mine mine, Grant.Given given) {
        var next = given.refreshToken().isEmpty() ? mine.refreshToken() : given.refreshToken();
        return unlessReplaced(accountId, mine, account -> store(account, given.accessToken(), next, given.life()));
    }

    private void noteRefreshed(long accountId) {
        try {
            accounts.change(accountId, "refreshed", "", account -> {});
        } catch (RuntimeException e) {
            LOG.warn("The refresh of account {} is not in its history", accountId, e);
        }
    }

    /** @return false when somebody connected anew or disconnected while we asked: what they did counts */
    private boolean unlessReplaced(long accountId, Claim.Mine mine, Consumer<ZaloAccount> change) {
        return host.db().write(em -> {
            var account = em.find(ZaloAccount.class, accountId, LockModeType.PESSIMISTIC_WRITE);
            if (account == null || account.tokenGeneration() != mine.generation()) {
                return false;
            }
            change.accept(account);
            return true;
        });
    }

    private Held current(long accountId) {
        return host.db().read(em -> {
            var account = em.find(ZaloAccount.class, accountId);
            return account == null ? new Held.None("zalo-oa.reason.not-connected") : stored(account);
        });
    }

    private Held stored(ZaloAccount account) {
        var sealed = account.accessToken();
        return sealed == null
                ? new Held.None("zalo-oa.reason.not-connected")
                : new Held.Token(open(account.id(), "access-token", sealed), account.tokenGeneration());
    }

    private String open(long accountId, String what, String sealed) {
        return host.secrets().open(sealed, Accounts.secretContext(accountId, what));
    }
}
