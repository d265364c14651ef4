package io.kenh.helpdesk.team;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;

/**
 * Whose teams' tickets the actor sees: those of every team, for who sets teams up, and for the system; else those of teams that are open to
 * all staff, and of those the actor is a member of. A team nobody knows is nobody's.
 */
public record TeamReach(boolean all, long user) {
    /** Condition of HQL about {@code x.teamId}, with the parameters {@code everyTeam} and {@code me}. */
    public static final String SEEN = " (:everyTeam = true or x.teamId in (select seen.id from HelpdeskTeam seen"
            + " where seen.visibility = io.kenh.helpdesk.team.Visibility.STAFF or :me member of seen.members)) ";

    public static TeamReach now() {
        var actor = Current.actor();
        // A customer's id is none of a member.
        return new TeamReach(
                actor.may(HelpdeskPermissions.SETTINGS), actor.kind() == Actor.Kind.USER ? actor.userId() : 0);
    }

    public <T> TypedQuery<T> in(TypedQuery<T> query) {
        return query.setParameter("everyTeam", all).setParameter("me", user);
    }

    /** For criteria queries. */
    public Predicate predicate(CriteriaBuilder cb, Path<Long> team) {
        if (all) {
            return cb.conjunction();
        }
        var seen = cb.createQuery(Long.class).subquery(Long.class);
        var one = seen.from(Team.class);
        return team.in(seen.select(one.get("id"))
                .where(cb.or(
                        cb.equal(one.get("visibility"), Visibility.STAFF), cb.isMember(user, one.get("members")))));
    }

    public boolean covers(TeamView team) {
        return all || team.data().visibleTo(user);
    }

    /** Of a ticket that was read already. */
    public boolean covers(EntityManager em, long team) {
        if (all) {
            return true;
        }
        // By id: of many tickets each team is read once.
        var one = em.find(Team.class, team);
        return one != null && one.visibleTo(user);
    }
}
