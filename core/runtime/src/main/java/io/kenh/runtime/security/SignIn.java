package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.runtime.security.CoreLogin.Outcome;
import io.kenh.runtime.security.Passwords.Verdict;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an e-mail and a password. What the visitor learns is the same for every kind of refusal. */
public final class SignIn {
    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(5);
    private static final int PER_ADDRESS = 30;
    private static final Duration ACCOUNT_PERIOD = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 20;

    /** How it ended. */
    public sealed interface Result {
        /** @param token for the session cookie */
        record Welcome(long userId, String token) implements Result {}

        record Refused() implements Result {}

        /** Too many tries from this address or at this account. */
        record Later() implements Result {}
    }

    private record Candidate(long id, @Nullable String hash, boolean active) {}

    private final Host host;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RateLimits limits;

    SignIn(Host host, Passwords passwords, Sessions sessions, RateLimits limits) {
        this.host = host;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
    }

    /** @param oldToken of the session this browser had until now; it ends */
    public Result attempt(String email, String password, Client client, @Nullable String oldToken) {
        var login = Emails.normal(email);
        if (!limits.allow("address " + client.address(), PER_ADDRESS, ADDRESS_PERIOD)
                || !limits.allow("account " + login, PER_ACCOUNT, ACCOUNT_PERIOD)) {
            log(login, null, Outcome.TOO_MANY, client);
            return new Result.Later();
        }
        var candidate = find(login);
        // Outside the transaction: it takes tens of milliseconds, and no connection.
        var verdict = passwords.verify(password, candidate.map(Candidate::hash).orElse(null));
        var outcome = candidate.map(user -> settle(user, password, verdict)).orElse(Outcome.UNKNOWN_USER);
        log(login, candidate.map(Candidate::id).orElse(null), outcome, client);
        if (outcome != Outcome.OK) {
            return new Result.Refused();
        }
        sessions.closeToken(oldToken);
        long userId = candidate.orElseThrow().id();
        return new Result.Welcome(userId, sessions.open(userId, client));
    }

    private Optional<Candidate> find(String login) {
        return host.db()
                .read(em -> em.createQuery(
                                "select u.id, u.passwordHash, u.active from CoreUser u"
                                        + " where u.email = :email and u.serviceAccount = false",
                                Candidate.class)
                        .setParameter("email", login)
                        .getResultStream()
                        .findFirst());
    }

    private Outcome settle(Candidate candidate, String password, Verdict verdict) {
        var upgraded = verdict == Verdict.RIGHT_BUT_OLD ? passwords.hash(password) : null;
        return host.db().write(em -> {
            // Locked, so that parallel guesses are counted one by one.
            var user = em.find(CoreUser.class, candidate.id(), LockModeType.PESSIMISTIC_WRITE);
            var now = host.clock().instant();
            if (user == null || !user.active()) {
                return Outcome.INACTIVE;
            }
            if (user.lockOut().locked(now)) {
                return Outcome.LOCKED;
            }
            if (verdict == Verdict.WRONG) {
                user.lockOut().failed(now);
                return Outcome.WRONG_PASSWORD;
            }
            user.signedIn(now);
            if (upgraded != null) {
                user.upgradeHash(upgraded);
            }
            return Outcome.OK;
        });
    }

    private void log(String login, @Nullable Long userId, Outcome outcome, Client client) {
        Instant now = host.clock().instant();
        host.db().write(em -> {
            em.persist(new CoreLogin(login, userId, outcome, client, now));
            return true;
        });
    }
}
