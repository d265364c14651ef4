package io.kenh.crm.lead;

import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.crm.api.CrmPermissions;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads somebody may see, as parameters of queries: all of their companies, or those of these people and of nobody. The company
 * itself is the host's filter.
 */
public record Reach(boolean all, Set<Long> people) {
    /** Put behind a condition; {@link #all} and {@link #ids} are its parameters {@code all} and {@code people}. */
    public static final String VISIBLE = " and (:all = true or l.assigneeId is null or one_of(l.assigneeId, :people))";

    public static Reach reading() {
        return of(CrmPermissions.READ);
    }

    /** The narrower of reading and the action. @throws io.kenh.api.error.KenhException {@code core.forbidden} */
    public static Reach of(Permission action) {
        var actor = Current.actor();
        var reading = actor.owners(CrmPermissions.READ);
        var acting = actor.owners(action);
        if (reading.isEmpty() && acting.isEmpty()) {
            return new Reach(true, Set.of(actor.userId()));
        }
        var one = reading.or(() -> acting).orElseThrow();
        var other = acting.or(() -> reading).orElseThrow();
        return new Reach(false, one.size() <= other.size() ? one : other);
    }

    public boolean covers(@Nullable Long assignee) {
        return all || assignee == null || people.contains(assignee);
    }

    public Long[] ids() {
        return people.toArray(Long[]::new);
    }

    /** For criteria queries. */
    public Predicate predicate(CriteriaBuilder cb, Path<Long> assignee) {
        return all ? cb.conjunction() : cb.or(cb.isNull(assignee), assignee.in(people));
    }
}
