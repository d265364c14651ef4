package io.kenh.runtime.db;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.security.Actor;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The companies whose records a session shows. What Hibernate writes says {@link CompanyOwned#SEEN}; the ids take its place when a
 * statement is prepared. A Hibernate filter would do the same, but while one is enabled no translation of a query is kept.
 *
 * @param seen stands after the column
 */
record CompanyScope(String seen) {
    private static final String COLUMN = "company_id ";
    private static final String PLACE = CompanyOwned.SEEN.substring(COLUMN.length());
    /** Whoever belongs to no company sees nothing. */
    private static final CompanyScope NONE = new CompanyScope(PLACE);

    private static final CompanyScope ALL = new CompanyScope("is not null");

    static CompanyScope of(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM -> ALL;
            case ANONYMOUS -> NONE;
            case USER, PORTAL -> actor.companies().isEmpty() ? NONE : of(actor.companies());
        };
    }

    /** In order, so that the same companies make the same statement. */
    private static CompanyScope of(Collection<Long> companies) {
        return new CompanyScope(
                companies.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "in (", ")")));
    }

    String narrow(String sql) {
        return sql.contains(PLACE) ? sql.replace(PLACE, seen) : sql;
    }
}
