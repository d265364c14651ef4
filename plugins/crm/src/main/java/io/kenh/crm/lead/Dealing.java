package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deals leads out in turn: to the members of a team, or to everybody who works with leads. */
public final class Dealing {
    private static final String LAST = "from CrmTurn t where t.companyId = :company and t.teamId = :team";

    /** Two first ones at once: the second waits for the first and then inserts nothing. */
    private static final String FIRST = """
            insert into crm_turn (id, version, company_id, team_id, user_id)
            values (nextval('crm_turn_seq'), 0, :company, :team, 0) on conflict do nothing
            """;

    private final Host host;

    public Dealing(Host host) {
        this.host = host;
    }

    /** Whose turn it is. Inside a write. @param team 0 for everybody; empty when there is nobody */
    public Optional<Long> next(long team) {
        var people = people(team);
        return people.isEmpty() ? Optional.empty() : Optional.of(host.db().write(em -> take(em, team, people)));
    }

    /** @throws KenhException {@code crm.nobody} */
    public long require(long team) {
        return next(team).orElseThrow(() -> new KenhException(CrmError.NOBODY));
    }

    private List<Long> people(long team) {
        var users = host.services().get(Users.class);
        var company = Current.actor().companyId();
        var able = users.withPermission(company, CrmPermissions.WRITE).stream()
                .map(Users.UserRef::id)
                .sorted()
                .toList();
        if (team == 0) {
            return able;
        }
        var members = users.teams(company).stream()
                .filter(one -> one.id() == team)
                .findFirst()
                .map(Users.TeamRef::members)
                .orElse(Set.of());
        return able.stream().filter(members::contains).toList();
    }

    /** The row stays locked until the commit: two at once take two turns. */
    private static long take(EntityManager em, long team, List<Long> people) {
        var company = Current.actor().companyId();
        var turn = turn(em, company, team).orElseGet(() -> {
            em.createNativeQuery(FIRST)
                    .setParameter("company", company)
                    .setParameter("team", team)
                    .executeUpdate();
            return turn(em, company, team).orElseThrow();
        });
        var next =
                people.stream().filter(user -> user > turn.userId()).findFirst().orElse(people.getFirst());
        turn.had(next);
        return next;
    }

    private static Optional<Turn> turn(EntityManager em, long company, long team) {
        return em.createQuery(LAST, Turn.class)
                .setParameter("company", company)
                .setParameter("team", team)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
