package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.security.SecondFactors;
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
    private static final String OWNER = "user:";

    /** How it ended. */
    public sealed interface Result {
        /** @param token for the session cookie */
        record Welcome(long userId, String token) implements Result {}

        /** The password is right; a code of the authenticator app is owed. @param userId whose */
        record Code(long userId) implements Result {}

        record Refused() implements Result {}

        /** Too many tries from this address or at this account. */
        record Later() implements Result {}
    }

    private record Candidate(long id, @Nullable String hash, boolean active) {}

    private final Host host;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RateLimits limits;
    private final SecondFactors factors;

    SignIn(Host host, Passwords passwords, Sessions sessions, RateLimits limits, SecondFactors factors) {
        this.host = host;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.factors = factors;
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
        var owed = outcome == Outcome.OK
                && candidate
                        .filter(user -> factors.of(owner(user.id())).isPresent())
                        .isPresent();
        log(login, candidate.map(Candidate::id).orElse(null), owed ? Outcome.CODE_ASKED : outcome, client);
        if (outcome != Outcome.OK) {
            return new Result.Refused();
        }
        long userId = candidate.orElseThrow().id();
        return owed ? new Result.Code(userId) : open(userId, client, oldToken);
    }

    /** How {@link SecondFactors} knows a user. */
    public static String owner(long userId) {
        return OWNER + userId;
    }

    /** The opposite of {@link #owner}. */
    public static long user(String owner) {
        return Long.parseLong(owner.substring(OWNER.length()));
    }

    /** After a link that sets the password: that is a first proof too. */
    public Result entered(long userId, Client client, @Nullable String oldToken) {
        return factors.of(owner(userId)).isPresent() ? new Result.Code(userId) : open(userId, client, oldToken);
    }

    /** @param userId who has shown the first proof @param code of the app, or a recovery code */
    public Result second(long userId, String code, Client client, @Nullable String oldToken) {
        var email = host.db()
                .read(em -> em.createQuery(
                                "select u.email from CoreUser u where u.id = :id and u.active = true", String.class)
                        .setParameter("id", userId)
                        .getResultStream()
                        .findFirst());
        if (email.isEmpty()) {
            return new Result.Refused();
        }
        return switch (factors.check(owner(userId), code)) {
            case RIGHT -> {
                log(email.get(), userId, Outcome.OK, client);
                yield open(userId, client, oldToken);
            }
            case WRONG -> {
                log(email.get(), userId, Outcome.WRONG_CODE, client);
                yield new Result.Refused();
            }
            case LATER -> {
                log(email.get(), userId, Outcome.LOCKED, client);
                yield new Result.Later();
            }
        };
    }

    private Result open(long userId, Client client, @Nullable String oldToken) {
        sessions.closeToken(oldToken);
        return new Result.Welcome(userId, sessions.open(userId, client));
    }

    /** By an administrator, for who lost phone and recovery codes; it stands in the log. */
    public void removed(String email, long userId, Client client) {
        log(email, userId, Outcome.CODE_REMOVED, client);
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
