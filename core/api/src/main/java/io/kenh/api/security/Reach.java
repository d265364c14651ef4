package io.kenh.api.security;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose records the actor's permissions reach, as parameters of queries, where a record of nobody is everybody's: all of their companies, or
 * those of these people and of nobody: {@code (:all = true or x.ownerId is null or one_of(x.ownerId, :people))}. The company itself is the
 * host's filter.
 *
 * @param people never empty, so that it can be a parameter also with {@code all}
 */
public record Reach(boolean all, Set<Long> people) {
    /** @throws io.kenh.api.error.KenhException {@code core.forbidden} */
    public static Reach of(Permission permission) {
        return of(permission, permission);
    }

    /** The narrower of both. @throws io.kenh.api.error.KenhException {@code core.forbidden} unless the actor has both */
    public static Reach of(Permission reading, Permission action) {
        var actor = Current.actor();
        var narrow = Stream.of(actor.owners(reading), actor.owners(action))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Set::size));
        return new Reach(narrow.isEmpty(), narrow.orElse(Set.of(actor.userId())));
    }

    public boolean covers(@Nullable Long owner) {
        return all || owner == null || people.contains(owner);
    }

    /** {@link #people} for {@code one_of}. */
    public Long[] ids() {
        return people.toArray(Long[]::new);
    }

    /** For criteria queries. */
    public Predicate predicate(CriteriaBuilder cb, Path<Long> owner) {
        return all ? cb.conjunction() : cb.or(cb.isNull(owner), owner.in(people));
    }
}
