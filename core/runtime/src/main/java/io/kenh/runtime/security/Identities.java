package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Tokens;
import io.kenh.runtime.security.Identity.Means;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a session token or an API key into an identity: two queries, remembered for two seconds. */
final class Identities {
    /** Also how long a revoked session may live on on another node. */
    private static final Duration REMEMBER = Duration.ofSeconds(2);

    private static final Duration TOUCH = Duration.ofMinutes(1);
    private static final int MOST = 5_000;

    private static final String COLUMNS = ", u.id, u.name, u.email, u.preferences.locale, u.preferences.theme,"
            + " u.preferences.timeZone, c.timeZone, c.name, u.companyId, allowed";
    private static final String USER = " join CoreCompany c on c.id = u.companyId left join u.companies allowed";

    private static final String BY_SESSION = "select s.id, s.lastSeenAt" + COLUMNS
            + " from CoreSession s join CoreUser u on u.id = s.userId" + USER
            + " where s.tokenHash = :hash and s.revokedAt is null and s.expiresAt > :now and s.lastSeenAt > :idle"
            + " and u.active = true";
    private static final String BY_KEY = "select k.id, k.lastUsedAt" + COLUMNS
            + " from CoreApiKey k join CoreUser u on u.id = k.userId" + USER
            + " where k.keyHash = :hash and k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now)"
            + " and u.active = true";
    private static final String GRANTS = "select r.code, key(g), value(g) from CoreUser u join u.roles held"
            + " join CoreRole r on r.id = held left join r.grants g where u.id = :user";

    private static final String TOUCH_SESSION = "update CoreSession s set s.lastSeenAt = :now where s.id = :id";
    private static final String TOUCH_KEY = "update CoreApiKey k set k.lastUsedAt = :now where k.id = :id";

    private record Loaded(Identity identity, @Nullable Instant lastUsedAt) {}

    private record Remembered(Optional<Identity> identity, Instant until) {}

    private final Host host;
    private final Supplier<Collection<Permission>> permissions;
    private final Map<String, Remembered> memory = new ConcurrentHashMap<>();

    Identities(Host host, Supplier<Collection<Permission>> permissions) {
        this.host = host;
        this.permissions = permissions;
    }

    Optional<Identity> find(Means means, String token) {
        var hash = Tokens.hash(token);
        // An API key must not pass as a session, nor the other way round.
        var place = means + hash;
        var now = host.clock().instant();
        var known = memory.get(place);
        if (known != null && now.isBefore(known.until())) {
            return known.identity();
        }
        if (memory.size() > MOST) {
            memory.clear();
        }
        var loaded = host.db().read(em -> load(em, means, hash, now));
        var identity = loaded.map(Loaded::identity);
        memory.put(place, new Remembered(identity, now.plus(REMEMBER)));
        loaded.filter(found -> stale(found.lastUsedAt(), now))
                .ifPresent(found -> touch(means, found.identity().credentialId(), now));
        return identity;
    }

    /** Somebody's rights or sessions changed here. */
    void forget() {
        memory.clear();
    }

    private Optional<Loaded> load(EntityManager em, Means means, String hash, Instant now) {
        var query = em.createQuery(means == Means.SESSION ? BY_SESSION : BY_KEY, IdentityRow.class)
                .setParameter("hash", hash)
                .setParameter("now", now);
        if (means == Means.SESSION) {
            query.setParameter("idle", now.minus(Sessions.IDLE));
        }
        var rows = query.getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var grants = em.createQuery(GRANTS, Grants.Row.class)
                .setParameter("user", first.userId())
                .getResultList();
        var actor = new Actor(
                Actor.Kind.USER,
                first.userId(),
                first.name(),
                first.companyId(),
                companies(rows),
                Grants.sum(grants, permissions.get()),
                Teams.mates(em, first.userId()));
        var zone = first.timeZone().isEmpty() ? first.companyZone() : first.timeZone();
        var identity = new Identity(
                actor,
                means,
                first.credentialId(),
                first.email(),
                first.locale(),
                first.theme(),
                zone,
                first.companyName());
        return Optional.of(new Loaded(identity, first.lastUsedAt()));
    }

    private static Set<Long> companies(List<IdentityRow> rows) {
        Set<Long> companies = new HashSet<>();
        for (var row : rows) {
            companies.add(row.companyId());
            if (row.allowedCompany() != null) {
                companies.add(row.allowedCompany());
            }
        }
        return Set.copyOf(companies);
    }

    private static boolean stale(@Nullable Instant lastUsedAt, Instant now) {
        return lastUsedAt == null || !lastUsedAt.plus(TOUCH).isAfter(now);
    }

    private void touch(Means means, long id, Instant now) {
        host.db()
                .write(em -> em.createQuery(means == Means.SESSION ? TOUCH_SESSION : TOUCH_KEY)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate());
    }
}
