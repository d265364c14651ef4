package io.kenh.api.security;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts.
 *
 * @param userId of staff; of a customer the partner's id
 * @param companyId the company new records get
 * @param companies the companies whose records the actor may see
 * @param grants permission id to the widest scope any of the actor's roles gives it
 * @param team ids of the users whose records the scope {@link Scope#TEAM} reaches: the members of the actor's teams and the actor; of a
 *     customer {@link #partners} instead
 */
public record Actor(
        Kind kind,
        long userId,
        String name,
        long companyId,
        Set<Long> companies,
        Map<String, Scope> grants,
        Set<Long> team) {
    public enum Kind {
        USER,
        /** A customer signed in to the portal: {@link #customer}. */
        PORTAL,
        /** Jobs, listeners and signed webhooks: no company filter, all permissions. */
        SYSTEM,
        ANONYMOUS
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, 0, "system", 0, Set.of(), Map.of());
    public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, 0, "", 0, Set.of(), Map.of());

    /** An actor without a team. */
    public Actor(Kind kind, long userId, String name, long companyId, Set<Long> companies, Map<String, Scope> grants) {
        this(kind, userId, name, companyId, companies, grants, Set.of(userId));
    }

    /**
     * A customer: no permissions, and only what is theirs.
     *
     * @param partnerId who it is
     * @param partners whose documents they may see, their own among them
     */
    public static Actor customer(long partnerId, String name, long companyId, Set<Long> partners) {
        return new Actor(Kind.PORTAL, partnerId, name, companyId, Set.of(companyId), Map.of(), Set.copyOf(partners));
    }

    /** The partners whose documents a signed-in customer may see: their own and those they stand for. Empty for everybody else. */
    public Set<Long> partners() {
        return kind == Kind.PORTAL ? team : Set.of();
    }

    /**
     * Whose records a permission reaches, as ids for a query ({@code where d.ownerId in :owners}). Empty when it reaches all records of the
     * actor's companies, so that the query needs no such condition.
     *
     * @throws KenhException {@code core.forbidden} (403) when it is not granted
     */
    public Optional<Set<Long>> owners(Permission permission) {
        return switch (scope(permission).orElseThrow(() -> new KenhException(CoreError.FORBIDDEN))) {
            case OWN -> Optional.of(Set.of(userId));
            case TEAM -> Optional.of(team);
            case COMPANY, ALL -> Optional.empty();
        };
    }

    public boolean may(Permission permission) {
        return kind == Kind.SYSTEM || grants.containsKey(permission.id());
    }

    /** Empty when the permission is not granted. */
    public Optional<Scope> scope(Permission permission) {
        return kind == Kind.SYSTEM ? Optional.of(Scope.ALL) : Optional.ofNullable(grants.get(permission.id()));
    }

    /** @throws KenhException {@code core.forbidden} (403) */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new KenhException(CoreError.FORBIDDEN);
        }
    }
}
