package io.kenh.portallogin.oauth;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Tokens;
import io.kenh.portallogin.oauth.Attempt.Started;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers who went to Zalo. A state works once, for ten minutes, in the browser that went; the verifier is encrypted. */
public final class Attempts {
    /** As long as Zalo's code. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int LONGEST_PATH = 500;
    private static final String OLD = "delete from PortalLoginAttempt a where a.startedAt <= :oldest";

    private final Host host;

    public Attempts(Host host) {
        this.host = host;
    }

    /** What the consent page is asked with. */
    public record Sent(String state, String challenge) {}

    /** Somebody is back. */
    public record Back(Started started, String verifier) {}

    /** @param browser a secret that only this browser holds */
    public Sent begin(Started started, String browser) {
        var state = Tokens.random();
        var verifier = Tokens.random();
        var id = Tokens.hash(state);
        var now = host.clock().instant();
        host.db().write(em -> {
            em.createQuery(OLD).setParameter("oldest", now.minus(LIFE)).executeUpdate();
            var invitation = started.invitation();
            var sealed = invitation == null ? null : host.secrets().seal(invitation, context(id));
            em.persist(new Attempt(
                    id,
                    Tokens.hash(browser),
                    host.secrets().seal(verifier, context(id)),
                    shortened(started),
                    sealed,
                    now));
            return id;
        });
        return new Sent(state, Digest.challenge(verifier));
    }

    private static Started shortened(Started started) {
        return new Started(
                started.configId(),
                SearchText.cut(started.next(), LONGEST_PATH),
                started.invitation(),
                started.portalAccountId());
    }

    /** Used up whatever comes of it; empty when it was not begun here, in this browser, a short time ago. */
    public Optional<Back> take(String state, String browser) {
        var id = Tokens.hash(state);
        var oldest = host.clock().instant().minus(LIFE);
        return host.db().write(em -> {
            var attempt = em.find(Attempt.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (attempt == null) {
                return Optional.empty();
            }
            em.remove(attempt);
            return Optional.of(attempt)
                    .filter(found -> found.of(Tokens.hash(browser)) && found.startedAfter(oldest))
                    .map(found -> back(found, id));
        });
    }

    private Back back(Attempt attempt, String id) {
        return new Back(
                attempt.started(open(attempt.invitation(), id)), host.secrets().open(attempt.verifier(), context(id)));
    }

    private @Nullable String open(@Nullable String sealed, String id) {
        return sealed == null ? null : host.secrets().open(sealed, context(id));
    }

    private static String context(String id) {
        return "portal-login.attempt:" + id;
    }
}
