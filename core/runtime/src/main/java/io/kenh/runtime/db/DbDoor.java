package io.kenh.runtime.db;

import io.kenh.api.data.Db;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of one generation. */
public final class DbDoor implements Db {
    private static final Logger LOG = LoggerFactory.getLogger(DbDoor.class);

    private final Supplier<Orm> orm;
    private final KeptTables kept;
    private final ScopedValue<Tx> running = ScopedValue.newInstance();

    public DbDoor(Orm orm) {
        this(() -> orm);
    }

    /** For a door that is handed out before the session factory exists. */
    public DbDoor(Supplier<Orm> orm) {
        this(orm, KeptTables.NONE);
    }

    /** @param kept learns what is written */
    public DbDoor(Supplier<Orm> orm, KeptTables kept) {
        this.orm = orm;
        this.kept = kept;
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        if (running.isBound()) {
            return running.get().join(work);
        }
        try (var tx = new Tx(orm.get(), KeptTables.NONE, false)) {
            tx.session().setDefaultReadOnly(true);
            tx.session().setHibernateFlushMode(FlushMode.MANUAL);
            tx.session().doWork(connection -> connection.setReadOnly(true));
            return finish(tx, work);
        }
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        if (running.isBound()) {
            var outer = running.get();
            if (!outer.writing()) {
                throw new IllegalStateException("write inside read: open the write first");
            }
            return outer.join(work);
        }
        return alone(work);
    }

    /** Plain SQL that is committed at once, whatever becomes of a write that is running. */
    public <T> T apart(Database.Work<T> sql) {
        return alone(em -> running.get().session().doReturningWork(sql::apply));
    }

    private <T> T alone(Function<EntityManager, T> work) {
        var tx = new Tx(orm.get(), kept, true);
        T result;
        try (tx) {
            result = finish(tx, work);
        }
        kept.changed(tx.changed());
        tx.afterCommit().forEach(DbDoor::runSafely);
        return result;
    }

    private <T> T finish(Tx tx, Function<EntityManager, T> work) {
        var transaction = tx.session().beginTransaction();
        try {
            var result = ScopedValue.where(running, tx).call(() -> {
                var answer = work.apply(tx.session());
                tx.runBeforeCommit();
                return answer;
            });
            tx.refuseIfDoomed();
            tx.summarise();
            transaction.commit();
            return result;
        } catch (RuntimeException | Error e) {
            rollback(transaction, e);
            throw Conflicts.translate(e);
        }
    }

    private static void rollback(Transaction transaction, Throwable reason) {
        try {
            if (transaction.getStatus().canRollback()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("an action after a commit failed", e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (writing()) {
            running.get().afterCommit(action);
        } else {
            runSafely(action);
        }
    }

    /** Runs in the transaction, when the outermost write is done; a failure rolls it back. */
    public void beforeCommit(Runnable action) {
        requireWrite().beforeCommit(action);
    }

    /** Something kept as long as the running write. */
    public <T> T attachment(Object key, Supplier<T> create) {
        return requireWrite().attachment(key, create);
    }

    /** Plain SQL in the running transaction's connection, or in a write of its own. */
    public <T> T jdbc(Database.Work<T> work) {
        if (running.isBound()) {
            return running.get().session().doReturningWork(work::apply);
        }
        return write(em -> running.get().session().doReturningWork(work::apply));
    }

    public boolean writing() {
        return running.isBound() && running.get().writing();
    }

    /** The session of the running transaction. */
    public Optional<EntityManager> current() {
        return running.isBound() ? Optional.of(running.get().session()) : Optional.empty();
    }

    /** Whether the running write has changed the table, or holds entities of it that it may have changed. */
    boolean changing(Class<?> entity, String table) {
        return writing() && running.get().changing(entity, table);
    }

    private Tx requireWrite() {
        if (!writing()) {
            throw new IllegalStateException("no write is running");
        }
        return running.get();
    }
}
