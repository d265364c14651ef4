package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.security.Actor;
import java.util.Set;
import org.hibernate.Session;

/** The companies whose records a session shows. */
record CompanyScope(boolean all, Set<Long> companies) {
    static final String PARAMETER = "companies";

    private static final CompanyScope ALL = new CompanyScope(true, Set.of());
    /** No company has this id: whoever belongs to none sees nothing. */
    private static final Set<Long> NONE = Set.of(-1L);

    static CompanyScope of(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> ALL;
            case ANONYMOUS -> new CompanyScope(false, NONE);
            case USER, PORTAL ->
                new CompanyScope(false, actor.companies().isEmpty() ? NONE : Set.copyOf(actor.companies()));
        };
    }

    void apply(Session session) {
        if (all) {
            session.disableFilter(CompanyOwned.FILTER);
        } else {
            session.enableFilter(CompanyOwned.FILTER).setParameterList(PARAMETER, companies);
        }
    }
}
