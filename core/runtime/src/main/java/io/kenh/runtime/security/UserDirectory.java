package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The staff, as plugins see them. */
public final class UserDirectory implements Users {
    private static final String SOME = "select u.id, u.name, u.email from CoreUser u where u.id in :ids";
    private static final String HOLDERS = "select distinct u.id, u.name, u.email, u.sortText from CoreUser u"
            + " join u.companies company join u.roles held join CoreRole r on r.id = held left join r.grants g"
            + " where u.active = true and u.serviceAccount = false and company = :company"
            + " and (r.code = 'core.admin' or key(g) = :permission) order by u.sortText, u.id";
    private static final int MOST = 200;

    private record Holder(long id, String name, String email, String sortText) {}

    private final Host host;

    public UserDirectory(Host host) {
        this.host = host;
    }

    @Override
    public Optional<UserRef> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<Long, UserRef> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return host
                .db()
                .read(em -> em.createQuery(SOME, UserRef.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(UserRef::id, Function.identity()));
    }

    @Override
    public List<UserRef> withPermission(long companyId, Permission permission) {
        return host
                .db()
                .read(em -> em.createQuery(HOLDERS, Holder.class)
                        .setParameter("company", companyId)
                        .setParameter("permission", permission.id())
                        .setMaxResults(MOST)
                        .getResultList())
                .stream()
                .map(holder -> new UserRef(holder.id(), holder.name(), holder.email()))
                .toList();
    }
}
