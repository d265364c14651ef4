package io.kenh.api.data;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * Transactions. No entity leaves the function: return records. Calls nest: an inner call joins the outer transaction. Entities with a
 * company are filtered by the actor's companies here, in this one place (see {@link CompanyOwned}); code without an actor (jobs,
 * listeners, webhooks) sees all companies.
 *
 * <p>Queries know one function beside HQL's own: {@code one_of(p.id, :ids)}, with an array ({@code Long[]}, {@code String[]}) as parameter. It
 * is {@code p.id in :ids}, but its translation to SQL is kept, where a list has the query translated at each execution.
 */
public interface Db {
    /** Read-only. */
    <T> T read(Function<EntityManager, T> work);

    /**
     * Read-write; rolls back on any exception.
     *
     * @throws io.kenh.api.error.KenhException {@code core.conflict} (409) when somebody else changed the same record
     */
    <T> T write(Function<EntityManager, T> work);

    /**
     * Runs after the surrounding {@link #write} committed, at once and in memory only: for signals, never for work that must happen. Actions
     * of one write that equal each other run once.
     */
    void afterCommit(Runnable action);
}
