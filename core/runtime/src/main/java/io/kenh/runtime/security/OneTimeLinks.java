package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Tokens;
import io.kenh.runtime.security.CoreOneTimeToken.Purpose;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and redeems links that work once. */
public final class OneTimeLinks {
    private final Host host;

    OneTimeLinks(Host host) {
        this.host = host;
    }

    /** The link's token. Earlier ones of the same kind for the same user stop working. */
    String create(Purpose purpose, @Nullable Long userId, Duration validity) {
        var token = Tokens.random();
        var now = host.clock().instant();
        host.db().write(em -> {
            em.createQuery("update CoreOneTimeToken t set t.usedAt = :now where t.purpose = :purpose and t.usedAt is"
                            + " null and (t.userId = :user or t.userId is null)")
                    .setParameter("now", now)
                    .setParameter("purpose", purpose)
                    .setParameter("user", userId == null ? -1L : userId)
                    .executeUpdate();
            em.persist(new CoreOneTimeToken(purpose, token, userId, now, now.plus(validity)));
            return true;
        });
        return token;
    }

    /** Whether the link still works. */
    boolean works(Purpose purpose, String token) {
        return host.db()
                .read(em -> find(em, purpose, token, LockModeType.NONE)
                        .filter(found -> found.usable(host.clock().instant()))
                        .isPresent());
    }

    /** Whom a password link is for; empty when it does not work any more. */
    Optional<Long> user(String token) {
        return host.db()
                .read(em -> find(em, Purpose.PASSWORD, token, LockModeType.NONE)
                        .filter(found -> found.usable(host.clock().instant()))
                        .flatMap(found -> Optional.ofNullable(found.userId())));
    }

    /** Uses it up, inside a write. */
    CoreOneTimeToken redeem(EntityManager em, Purpose purpose, String token) {
        var now = host.clock().instant();
        var found = find(em, purpose, token, LockModeType.PESSIMISTIC_WRITE)
                .filter(link -> link.usable(now))
                .orElseThrow(() -> new KenhException(SecurityError.LINK_USED));
        found.use(now);
        return found;
    }

    private static Optional<CoreOneTimeToken> find(EntityManager em, Purpose purpose, String token, LockModeType lock) {
        return em.createQuery(
                        "select t from CoreOneTimeToken t where t.tokenHash = :hash and t.purpose = :purpose",
                        CoreOneTimeToken.class)
                .setParameter("hash", Tokens.hash(token))
                .setParameter("purpose", purpose)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
