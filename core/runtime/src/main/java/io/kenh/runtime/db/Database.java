package io.kenh.runtime.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** One database and its pool; it outlives the generations. */
public final class Database implements AutoCloseable {
    /** What SQL it speaks. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** Something done with a connection. */
    public interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    /** A change of plugins takes seconds; with migrations, longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final HikariDataSource pool;
    private final Kind kind;
    private final DatabaseConfig config;
    private final NumberReserves reserves = new NumberReserves();
    private final Map<Long, ReentrantLock> locks = new ConcurrentHashMap<>();

    private Database(HikariDataSource pool, Kind kind, DatabaseConfig config) {
        this.pool = pool;
        this.kind = kind;
        this.config = config;
    }

    /** @throws SqlFailure when the database does not answer, with what it or the way to it says */
    public static Database open(DatabaseConfig c) {
        // Before the pool, which would write a long story to the log; the pool then finds an open database.
        try (var _ = connect(c, "kenh")) {
            return pooled(c);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static Database pooled(DatabaseConfig c) {
        var hikari = new HikariConfig();
        hikari.setPoolName("kenh");
        hikari.setJdbcUrl(c.url());
        hikari.setUsername(c.user());
        hikari.setPassword(c.password());
        hikari.setMaximumPoolSize(c.poolSize());
        hikari.setMinimumIdle(Math.min(4, c.poolSize()));
        hikari.setConnectionTimeout(15_000);
        var postgresql = postgresql(c);
        if (postgresql) {
            // A lock nobody gives back must not hold a request for ever, nor a migration while the old generation
            // serves.
            // The server finds out within a minute that a node has vanished with locks in its hands.
            hikari.addDataSourceProperty(
                    "options",
                    "-c lock_timeout=10000 -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10"
                            + " -c tcp_keepalives_count=3");
            hikari.addDataSourceProperty("ApplicationName", "kenh");
            hikari.addDataSourceProperty("tcpKeepAlive", "true");
            // Rows of one batch go in one statement. Inserts of a batch say no counts then.
            hikari.addDataSourceProperty("reWriteBatchedInserts", "true");
            // A statement that fails is named without its values: they are what customers wrote.
            hikari.addDataSourceProperty("logServerErrorDetail", "false");
        }
        return new Database(new HikariDataSource(hikari), postgresql ? Kind.POSTGRESQL : Kind.H2, c);
    }

    private static boolean postgresql(DatabaseConfig c) {
        return c.url().startsWith("jdbc:postgresql:");
    }

    /** A commit is on disk when it returns: {@code WRITE_DELAY=0}. */
    public static DatabaseConfig h2File(Path dir, int poolSize) {
        var file = dir.toAbsolutePath().normalize().resolve("kenh").toString().replace(";", "\\;");
        return new DatabaseConfig("jdbc:h2:file:" + file + H2_OPTIONS + ";WRITE_DELAY=0", "kenh", "", poolSize);
    }

    /** Lives until its last connection closes with the {@link Database}. */
    public static DatabaseConfig h2Memory(String name) {
        return new DatabaseConfig("jdbc:h2:mem:" + name + H2_OPTIONS, "kenh", "", 20);
    }

    /** A connection of its own, for something that waits on it; whoever asks for it closes it. */
    public Connection dedicated() throws SQLException {
        return dedicated("kenh-listener");
    }

    /**
     * Does the work while nobody else does work under this lock, in this process or on any other node. A node that dies gives the lock
     * back.
     *
     * @throws SqlFailure when others hold it for long
     */
    public void exclusively(long lock, Runnable work) {
        if (kind == Kind.H2) {
            alone(locks.computeIfAbsent(lock, number -> new ReentrantLock()), work);
            return;
        }
        try (var connection = dedicated("kenh-lock")) {
            try (var statement = connection.createStatement()) {
                statement.execute("set lock_timeout = '" + LONGEST_WAIT.toSeconds() + "s'");
                statement.execute("select pg_advisory_lock(" + lock + ")");
            }
            work.run();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** An embedded database has no other node. */
    private static void alone(ReentrantLock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private Connection dedicated(String name) throws SQLException {
        return connect(config, name);
    }

    private static Connection connect(DatabaseConfig config, String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", config.user());
        properties.setProperty("password", config.password());
        if (postgresql(config)) {
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("ApplicationName", name);
        }
        return DriverManager.getConnection(config.url(), properties);
    }

    /** Most connections the pool holds. */
    public int poolSize() {
        return pool.getMaximumPoolSize();
    }

    public DataSource dataSource() {
        return pool;
    }

    public Kind kind() {
        return kind;
    }

    /** Numbers of its sequences that this node took ahead. */
    public NumberReserves reserves() {
        return reserves;
    }

    /** Whether a connection answers within the time given. */
    public boolean reachable(Duration within) {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("database-probe").start(() -> {
            try (var connection = pool.getConnection()) {
                answer.complete(connection.isValid((int) Math.max(1, within.toSeconds())));
            } catch (SQLException | RuntimeException e) {
                answer.complete(false);
            }
        });
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** Each statement is its own transaction. */
    public <T> T call(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** One transaction of plain SQL, for the host's own tables. */
    public <T> T transact(Work<T> work) {
        return call(connection -> {
            connection.setAutoCommit(false);
            try {
                var result = work.apply(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /**
     * Brings a plugin's tables up to date from {@code db/migration} of its loader, which must answer locally. One node migrates at a
     * time; the others wait and find nothing to do.
     */
    public void migrate(String moduleId, ClassLoader loader) {
        Migrations.run(this, moduleId, loader);
    }

    /** The host's own tables. Plugins' migrations may be on the same class path, so only the host's own place is looked at. */
    public void migrateCore() {
        migrate("core", new OwnResources(Database.class));
    }

    @Override
    public void close() {
        reserves.giveBack(this);
        pool.close();
    }
}
