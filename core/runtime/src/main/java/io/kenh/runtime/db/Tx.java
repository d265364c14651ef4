package io.kenh.runtime.db;

import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.jspecify.annotations.Nullable;

/** One running transaction, which inner calls join. Used by one thread. */
final class Tx implements AutoCloseable {
    private final Session session;
    private final boolean writing;
    private final Queue<Runnable> beforeCommit = new ArrayDeque<>();
    /** A set: of actions that equal each other one is enough. */
    private final Set<Runnable> afterCommit = new LinkedHashSet<>();

    private final Map<Object, Object> attachments = new HashMap<>();
    private final KeptTables kept;
    private final Differences differences;
    private final Set<String> changed = new HashSet<>();
    private CompanyScope scope = CompanyScope.of(Current.actor());
    private @Nullable Throwable doom;

    Tx(Orm orm, KeptTables kept, boolean writing) {
        this.kept = kept;
        this.writing = writing;
        this.differences = new Differences(orm.summaries());
        this.session =
                writing && !orm.summaries().isEmpty() ? orm.open(this::inspect, differences) : orm.open(this::inspect);
    }

    private String inspect(String sql) {
        var narrowed = scope.narrow(sql);
        QueryCounter.saw(narrowed);
        if (writing) {
            changed.addAll(kept.changedBy(narrowed));
        }
        return narrowed;
    }

    Session session() {
        return session;
    }

    boolean writing() {
        return writing;
    }

    /** An inner call may act for somebody else, so it sees with the eyes of its own actor. */
    <T> T join(Function<EntityManager, T> work) {
        var outer = scope;
        try {
            scope = CompanyScope.of(Current.actor());
            return work.apply(session);
        } catch (RuntimeException | Error e) {
            // The inner call may have done half of its work: whoever catches this must not be able to commit it.
            doom = doom == null ? e : doom;
            throw e;
        } finally {
            scope = outer;
        }
    }

    void beforeCommit(Runnable action) {
        beforeCommit.add(action);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @SuppressWarnings("unchecked")
    <T> T attachment(Object key, Supplier<T> create) {
        return (T) attachments.computeIfAbsent(key, k -> create.get());
    }

    /** An action may add further ones. */
    void runBeforeCommit() {
        for (var action = beforeCommit.poll(); action != null; action = beforeCommit.poll()) {
            action.run();
        }
    }

    /** The last that is written. */
    void summarise() {
        differences.write(session);
    }

    void refuseIfDoomed() {
        if (doom instanceof RuntimeException e) {
            throw e;
        }
        if (doom instanceof Error e) {
            throw e;
        }
    }

    /** Tables of seldom changed entities that were written. */
    Set<String> changed() {
        return changed;
    }

    boolean changing(Class<?> entity, String table) {
        return changed.contains(table)
                || session.getStatistics().getEntityKeys().stream()
                        .anyMatch(key -> ((EntityKey) key).getEntityName().equals(entity.getName()));
    }

    Set<Runnable> afterCommit() {
        return afterCommit;
    }

    @Override
    public void close() {
        session.close();
    }
}
