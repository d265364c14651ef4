package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Roles as data. Nobody can give what he does not have. */
public final class Roles {
    /** A role; {@code name} is empty where the text {@code role.<code>} is meant. */
    public record RoleInfo(long id, String code, String name, Map<String, Scope> grants) {
        public boolean builtIn() {
            return code.equals(CoreRoles.ADMIN);
        }

        public boolean custom() {
            return code.startsWith("custom.");
        }
    }

    private final Host host;
    private final Supplier<Map<String, Permission>> permissions;

    /** @param permissions that the generation declares, by id */
    Roles(Host host, Supplier<Map<String, Permission>> permissions) {
        this.host = host;
        this.permissions = permissions;
    }

    /** Adds the ready-made roles that are not known yet; known ones are data of the administrator and stay as they are. */
    void sync(List<Role> readyMade) {
        host.db().write(em -> {
            var known = Set.copyOf(em.createQuery("select r.code from CoreRole r", String.class)
                    .getResultList());
            for (var role : readyMade) {
                if (!known.contains(role.id())) {
                    Map<String, Scope> grants = new HashMap<>();
                    role.grants()
                            .forEach((permission, scope) -> grants.put(permission.id(), permission.meaning(scope)));
                    em.persist(new CoreRole(role.id(), "", grants));
                }
            }
            return true;
        });
    }

    /** All roles with their grants, built-in first, then by code. */
    public List<RoleInfo> all() {
        return host.db()
                .read(em -> em
                        .createQuery(
                                "select distinct r from CoreRole r left join fetch r.grants order by r.code",
                                CoreRole.class)
                        .getResultList()
                        .stream()
                        .map(Roles::info)
                        .toList());
    }

    public RoleInfo get(long id) {
        return host.db().read(em -> info(entity(em, id)));
    }

    public long create(Actor actor, String name, Map<String, Scope> grants) {
        requireSupported(grants);
        requireHeld(actor, grants);
        return host.db().write(em -> {
            var role = new CoreRole("custom." + UUID.randomUUID(), name, grants);
            em.persist(role);
            return role.id();
        });
    }

    /** @param grants the new ones; only what changes must be the actor's to give */
    public void change(Actor actor, long id, String name, Map<String, Scope> grants) {
        host.db().write(em -> {
            var role = entity(em, id);
            if (info(role).builtIn()) {
                throw new KenhException(SecurityError.BUILT_IN_ROLE);
            }
            Map<String, Scope> changed = new HashMap<>(grants);
            changed.entrySet().removeAll(role.grants().entrySet());
            requireSupported(changed);
            requireHeld(actor, changed);
            role.change(name, grants);
            return true;
        });
    }

    public void delete(long id) {
        host.db().write(em -> {
            var role = entity(em, id);
            if (!info(role).custom()) {
                throw new KenhException(SecurityError.BUILT_IN_ROLE);
            }
            long holders = em.createQuery(
                            "select count(u) from CoreUser u join u.roles held where held = :id", Long.class)
                    .setParameter("id", id)
                    .getSingleResult();
            if (holders > 0) {
                throw new KenhException(SecurityError.ROLE_IN_USE, holders);
            }
            em.remove(role);
            return true;
        });
    }

    /** Ids of the roles whose every grant the actor has himself, at least as wide. */
    public Set<Long> assignable(Actor actor) {
        boolean admin = actor.kind() == Actor.Kind.SYSTEM || isAdmin(actor.userId());
        return all().stream()
                .filter(role -> admin || (!role.builtIn() && holds(actor, role.grants())))
                .map(RoleInfo::id)
                .collect(Collectors.toSet());
    }

    public boolean isAdmin(long userId) {
        return host.db()
                .read(em -> em.createQuery(
                                        "select count(r) from CoreUser u join u.roles held join CoreRole r on r.id ="
                                                + " held where u.id = :id and r.code = :admin",
                                        Long.class)
                                .setParameter("id", userId)
                                .setParameter("admin", CoreRoles.ADMIN)
                                .getSingleResult()
                        > 0);
    }

    static Set<Long> ids(EntityManager em, List<String> codes) {
        var ids = new HashSet<>(em.createQuery("select r.id from CoreRole r where r.code in :codes", Long.class)
                .setParameter("codes", codes)
                .getResultList());
        if (ids.size() != Set.copyOf(codes).size()) {
            throw new IllegalArgumentException("unknown role among " + codes);
        }
        return ids;
    }

    /** Whatever way a grant comes; what a role has already is read as it is meant. */
    private void requireSupported(Map<String, Scope> grants) {
        var known = permissions.get();
        grants.forEach((id, scope) -> {
            var permission = known.get(id);
            if (permission != null && !permission.supports(scope)) {
                throw new KenhException(SecurityError.SCOPE, id, scope);
            }
        });
    }

    private void requireHeld(Actor actor, Map<String, Scope> grants) {
        if (!holds(actor, grants)) {
            throw new KenhException(SecurityError.OUTRANKED);
        }
    }

    private boolean holds(Actor actor, Map<String, Scope> grants) {
        var known = permissions.get();
        return grants.entrySet().stream()
                .allMatch(grant -> actor.scope(new Permission(grant.getKey()))
                        .filter(own -> own.covers(Grants.meaning(known, grant.getKey(), grant.getValue())))
                        .isPresent());
    }

    private static CoreRole entity(EntityManager em, long id) {
        var role = em.find(CoreRole.class, id);
        if (role == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return role;
    }

    private static RoleInfo info(CoreRole role) {
        return new RoleInfo(role.id(), role.code(), role.name(), role.grants());
    }
}
