package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The staff, as plugins see them. */
public final class UserDirectory implements Users {
    private static final String SOME = "select u.id, u.name, u.email from CoreUser u where one_of(u.id, :ids)";
    private static final String HOLDERS = "select distinct u.id, u.name, u.email, u.sortText from CoreUser u"
            + " join u.companies company join u.roles held join CoreRole r on r.id = held left join r.grants g"
            + " where u.active = true and u.serviceAccount = false and company = :company"
            + " and (r.code = 'core.admin' or key(g) = :permission)";
    private static final String BY_NAME = " order by u.sortText, u.id";
    private static final String ALL_HOLDERS = HOLDERS + BY_NAME;
    private static final String NAMED_HOLDERS =
            HOLDERS + " and concat(' ', u.sortText) like :words escape '!'" + BY_NAME;
    private static final String SOME_HOLDERS = HOLDERS + " and one_of(u.id, :ids)" + BY_NAME;
    private static final String TEAMS = "select t.id, t.name, t.leaderId, m from CoreTeam t left join t.members m"
            + " where t.id in (select x.id from CoreTeam x where x.companyId = :company and x.archived = false"
            + " order by x.sortText, x.id fetch first 200 rows only) order by t.sortText, t.id, m";
    private static final int MOST = 200;

    private record TeamMember(
            long id,
            String name,
            @Nullable Long leaderId,
            @Nullable Long userId) {}

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
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList())
                .stream()
                .collect(Collectors.toMap(UserRef::id, Function.identity()));
    }

    @Override
    public List<UserRef> withPermission(long companyId, Permission permission) {
        return holders(ALL_HOLDERS, companyId, permission, MOST, query -> {});
    }

    @Override
    public List<UserRef> search(long companyId, Permission permission, String text, int limit) {
        var words = SearchText.containing(" " + Emails.searchable(text).replaceAll("\\s+", " "));
        return holders(NAMED_HOLDERS, companyId, permission, limit, query -> query.setParameter("words", words));
    }

    @Override
    public List<UserRef> holding(long companyId, Permission permission, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : holders(
                        SOME_HOLDERS,
                        companyId,
                        permission,
                        ids.size(),
                        query -> query.setParameter("ids", ids.toArray(Long[]::new)));
    }

    private List<UserRef> holders(
            String text, long companyId, Permission permission, int most, Consumer<TypedQuery<Holder>> more) {
        return host
                .db()
                .read(em -> {
                    var query = em.createQuery(text, Holder.class)
                            .setParameter("company", companyId)
                            .setParameter("permission", permission.id())
                            .setMaxResults(most);
                    more.accept(query);
                    return query.getResultList();
                })
                .stream()
                .map(holder -> new UserRef(holder.id(), holder.name(), holder.email()))
                .toList();
    }

    @Override
    public List<TeamRef> teams(long companyId) {
        var rows = host.db()
                .read(em -> em.createQuery(TEAMS, TeamMember.class)
                        .setParameter("company", companyId)
                        .getResultList());
        var teams = new LinkedHashMap<Long, TeamRef>();
        for (var row : rows) {
            var team =
                    teams.computeIfAbsent(row.id(), id -> new TeamRef(id, row.name(), row.leaderId(), new HashSet<>()));
            if (row.userId() != null) {
                team.members().add(row.userId());
            }
        }
        return teams.values().stream()
                .map(team -> new TeamRef(team.id(), team.name(), team.leaderId(), Set.copyOf(team.members())))
                .toList();
    }

    @Override
    public Set<Long> teamMates(long userId) {
        return host.db().read(em -> Teams.mates(em, userId));
    }
}
