package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Teams of the actor's companies: made, changed, listed. */
public final class Teams {
    private static final String PAGE = "select t.id, t.name, c.name, l.name, size(t.members), t.archived, t.sortText"
            + " from CoreTeam t join CoreCompany c on c.id = t.companyId left join CoreUser l on l.id = t.leaderId"
            + " where t.sortText like :search escape '!' and (t.archived = true and :archived = false"
            + " or t.archived = :archived and (t.sortText > :text or t.sortText = :text and t.id > :id))"
            + " order by t.archived, t.sortText, t.id";
    private static final String MEMBERS = "select u.id, u.name, u.email, u.active from CoreTeam t join t.members m"
            + " join CoreUser u on u.id = m where t.id = :id order by u.sortText, u.id";
    private static final String CANDIDATES = "select u.id, u.name, u.email, u.active from CoreUser u"
            + " join u.companies company where company = :company and u.active = true and u.serviceAccount = false"
            + " and u.sortText like :search escape '!' and not exists (select 1 from CoreTeam t join t.members m"
            + " where t.id = :team and m = u.id) order by u.sortText, u.id";
    private static final String COLLEAGUES = "select count(u) from CoreUser u join u.companies company"
            + " where company = :company and u.active = true and u.serviceAccount = false and one_of(u.id, :ids)";
    /** A team counts only for those who still work for its company. */
    private static final String MATES = "select distinct mate from CoreTeam t join t.members mate"
            + " where t.archived = false and t.id in (select mine.id from CoreTeam mine join mine.members me"
            + " where me = :user and mine.companyId in"
            + " (select company from CoreUser u join u.companies company where u.id = :user))";

    /** One row of the list. */
    public record TeamRow(
            long id,
            String name,
            String company,
            @Nullable String leader,
            int members,
            boolean archived,
            String sortText) {}

    /** Somebody in a team, or somebody who could be. */
    public record Member(long id, String name, String email, boolean active) {}

    /** A team with its members, by name. */
    public record TeamInfo(
            long id, String name, long companyId, @Nullable Long leaderId, boolean archived, List<Member> members) {}

    private final Host host;

    Teams(Host host) {
        this.host = host;
    }

    /** Those in use first, then by name. {@code search} is part of a name, with or without accents. */
    public Slice<TeamRow> page(String search, Optional<Cursor> after, int limit) {
        var rows = host.db()
                .read(em -> em.createQuery(PAGE, TeamRow.class)
                        .setParameter("search", pattern(search))
                        .setParameter(
                                "archived",
                                after.map(cursor -> cursor.asText(0).equals("true"))
                                        .orElse(false))
                        .setParameter(
                                "text", after.map(cursor -> cursor.asText(1)).orElse(""))
                        .setParameter(
                                "id", after.map(cursor -> cursor.asLong(2)).orElse(0L))
                        .setMaxResults(limit + 1)
                        .getResultList());
        return Slice.of(rows, limit, row -> Cursor.of(row.archived(), row.sortText(), row.id()));
    }

    /** @throws KenhException {@code core.not-found} also for a team of a company that is not the actor's */
    public TeamInfo get(long id) {
        return host.db().read(em -> {
            var team = entity(em, id);
            var members =
                    em.createQuery(MEMBERS, Member.class).setParameter("id", id).getResultList();
            return new TeamInfo(id, team.name(), team.companyId(), team.leaderId(), team.archived(), members);
        });
    }

    /** Staff of the team's company who are not in it, by name. */
    public List<Member> candidates(long id, String search, int limit) {
        return host.db()
                .read(em -> em.createQuery(CANDIDATES, Member.class)
                        .setParameter("company", entity(em, id).companyId())
                        .setParameter("search", pattern(search))
                        .setParameter("team", id)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** @param leaderId one of {@code members}; null: nobody leads */
    public long create(Actor actor, long companyId, String name, Set<Long> members, @Nullable Long leaderId) {
        if (actor.kind() != Actor.Kind.SYSTEM && !actor.companies().contains(companyId)) {
            throw new KenhException(CoreError.INVALID);
        }
        return host.db().write(em -> {
            var all = new HashSet<>(members);
            if (leaderId != null) {
                all.add(leaderId);
            }
            requireColleagues(em, companyId, all);
            var team = new CoreTeam(companyId, name);
            all.forEach(team::add);
            team.lead(leaderId);
            em.persist(team);
            return team.id();
        });
    }

    public void change(long id, String name, @Nullable Long leaderId) {
        write(id, team -> {
            team.rename(name);
            team.lead(leaderId);
        });
    }

    /** @throws KenhException {@code core.not-a-colleague} */
    public void add(long id, long userId) {
        host.db().write(em -> {
            var team = entity(em, id);
            requireColleagues(em, team.companyId(), Set.of(userId));
            team.add(userId);
            return true;
        });
    }

    public void remove(long id, long userId) {
        write(id, team -> team.remove(userId));
    }

    public void archive(long id, boolean away) {
        write(id, team -> team.archive(away));
    }

    /** The user and everybody in a team with him. */
    static Set<Long> mates(EntityManager em, long userId) {
        var mates = new HashSet<>(
                em.createQuery(MATES, Long.class).setParameter("user", userId).getResultList());
        mates.add(userId);
        return Set.copyOf(mates);
    }

    private void write(long id, Consumer<CoreTeam> change) {
        host.db().write(em -> {
            change.accept(entity(em, id));
            return true;
        });
    }

    private static void requireColleagues(EntityManager em, long companyId, Set<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        long found = em.createQuery(COLLEAGUES, Long.class)
                .setParameter("company", companyId)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getSingleResult();
        if (found != ids.size()) {
            throw new KenhException(SecurityError.NOT_A_COLLEAGUE);
        }
    }

    private static CoreTeam entity(EntityManager em, long id) {
        var team = em.find(CoreTeam.class, id);
        if (team == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return team;
    }

    private static String pattern(String search) {
        return SearchText.containing(Emails.searchable(search));
    }
}
