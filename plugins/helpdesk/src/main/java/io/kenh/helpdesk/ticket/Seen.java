package io.kenh.helpdesk.ticket;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Reach;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.team.TeamReach;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;

/** Which tickets the actor's permissions reach: by who is responsible and by team. Part of every query about tickets. */
public record Seen(Reach people, TeamReach teams) {
    /** Condition of HQL about a ticket {@code x}; {@link #in} sets its parameters. */
    public static final String X =
            " (:all = true or x.assigneeId is null or one_of(x.assigneeId, :people)) and" + TeamReach.SEEN;

    public static Seen now() {
        return to(HelpdeskPermissions.READ);
    }

    /** To do something that needs this permission too. */
    public static Seen to(Permission action) {
        return new Seen(Reach.of(HelpdeskPermissions.READ, action), TeamReach.now());
    }

    /** Every ticket of the actor's companies. */
    public boolean all() {
        return people.all() && teams.all();
    }

    public <T> TypedQuery<T> in(TypedQuery<T> query) {
        return teams.in(query).setParameter("all", people.all()).setParameter("people", people.ids());
    }

    /** For criteria queries about anything with {@code assigneeId} and {@code teamId}. */
    public Predicate predicate(CriteriaBuilder cb, From<?, ?> root) {
        return cb.and(people.predicate(cb, root.get("assigneeId")), teams.predicate(cb, root.get("teamId")));
    }

    /** Of one that was read already. */
    public boolean covers(EntityManager em, Ticket ticket) {
        return people.covers(ticket.assigneeId()) && teams.covers(em, ticket.teamId());
    }
}
