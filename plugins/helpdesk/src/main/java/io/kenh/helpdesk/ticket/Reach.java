package io.kenh.helpdesk.ticket;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets somebody may see, as parameters of queries: all of their companies, or those of these people and of nobody. The company
 * itself is the host's filter.
 */
public record Reach(boolean all, Set<Long> people) {
    public static Reach reading() {
        return of(HelpdeskPermissions.READ);
    }

    /** The narrower of reading and the action. @throws io.kenh.api.error.KenhException {@code core.forbidden} */
    public static Reach of(Permission action) {
        return of(Current.actor(), action);
    }

    private static Reach of(Actor actor, Permission action) {
        var reading = actor.owners(HelpdeskPermissions.READ);
        var acting = actor.owners(action);
        var people = Stream.of(reading, acting)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of(actor.userId()));
        return new Reach(reading.isEmpty() && acting.isEmpty(), people);
    }

    public boolean covers(@Nullable Long assignee) {
        return all || assignee == null || people.contains(assignee);
    }

    /** For criteria queries. */
    public Predicate predicate(CriteriaBuilder cb, Path<Long> assignee) {
        return all ? cb.conjunction() : cb.or(cb.isNull(assignee), assignee.in(people));
    }
}
