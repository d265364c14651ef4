package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Tokens;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys for programs. A key is shown once, when it is made. */
public final class ApiKeys {
    static final String PREFIX = "kenh_";
    private static final int MOST = 500;

    /** One row of the list of keys. */
    public record KeyInfo(
            long id,
            String name,
            String prefix,
            String userName,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    private final Host host;

    ApiKeys(Host host) {
        this.host = host;
    }

    /** @return the key itself */
    public String create(String name, long userId, @Nullable Instant expiresAt) {
        var key = PREFIX + Tokens.random();
        host.db().write(em -> {
            em.persist(new CoreApiKey(name, key, userId, host.clock().instant(), expiresAt));
            return true;
        });
        return key;
    }

    public void revoke(long id) {
        host.db()
                .write(em -> em.createQuery(
                                "update CoreApiKey k set k.revokedAt = :now where k.id = :id and k.revokedAt is null")
                        .setParameter("now", host.clock().instant())
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** The latest first. */
    public List<KeyInfo> all() {
        return host.db()
                .read(em -> em.createQuery(
                                "select k.id, k.name, k.prefix, u.name, k.createdAt, k.expiresAt, k.lastUsedAt,"
                                        + " k.revokedAt from CoreApiKey k join CoreUser u on u.id = k.userId order by k.id"
                                        + " desc",
                                KeyInfo.class)
                        .setMaxResults(MOST)
                        .getResultList());
    }
}
