package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Tokens;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signed-in browsers: idle for 12 hours or 14 days old, and they are signed out. */
public final class Sessions {
    static final Duration IDLE = Duration.ofHours(12);
    static final Duration ABSOLUTE = Duration.ofDays(14);

    /** One row of the list of sessions. */
    public record SessionInfo(long id, String address, String userAgent, Instant createdAt, Instant lastSeenAt) {}

    private final Host host;

    Sessions(Host host) {
        this.host = host;
    }

    /** @return the token for the cookie; it is nowhere else */
    public String open(long userId, Client client) {
        var token = Tokens.random();
        var now = host.clock().instant();
        host.db().write(em -> {
            em.persist(new CoreSession(Tokens.hash(token), userId, client, now, now.plus(ABSOLUTE)));
            return true;
        });
        return token;
    }

    public void closeToken(@Nullable String token) {
        if (token != null) {
            host.db()
                    .write(em -> em.createQuery(
                                    "update CoreSession s set s.revokedAt = :now where s.tokenHash = :hash and"
                                            + " s.revokedAt is null")
                            .setParameter("now", host.clock().instant())
                            .setParameter("hash", Tokens.hash(token))
                            .executeUpdate());
        }
    }

    /** Only a session of this user. */
    public void close(long userId, long sessionId) {
        host.db()
                .write(em -> em.createQuery(
                                "update CoreSession s set s.revokedAt = :now where s.id = :id and s.userId = :user"
                                        + " and s.revokedAt is null")
                        .setParameter("now", host.clock().instant())
                        .setParameter("id", sessionId)
                        .setParameter("user", userId)
                        .executeUpdate());
    }

    /** All sessions of a user but one; {@code keep} 0 closes all. */
    public void closeAll(long userId, long keep) {
        host.db().write(em -> closeAll(em, userId, keep, host.clock().instant()));
    }

    static int closeAll(EntityManager em, long userId, long keep, Instant now) {
        return em.createQuery("update CoreSession s set s.revokedAt = :now where s.userId = :user and s.id <> :keep"
                        + " and s.revokedAt is null")
                .setParameter("now", now)
                .setParameter("user", userId)
                .setParameter("keep", keep)
                .executeUpdate();
    }

    /** Live sessions, the latest used first. */
    public List<SessionInfo> of(long userId) {
        var now = host.clock().instant();
        return host.db()
                .read(em -> em.createQuery(
                                "select s.id, s.address, s.userAgent, s.createdAt, s.lastSeenAt from CoreSession s"
                                        + " where s.userId = :user and s.revokedAt is null and s.expiresAt > :now"
                                        + " and s.lastSeenAt > :idle order by s.lastSeenAt desc, s.id desc",
                                SessionInfo.class)
                        .setParameter("user", userId)
                        .setParameter("now", now)
                        .setParameter("idle", now.minus(IDLE))
                        .setMaxResults(50)
                        .getResultList());
    }
}
