package io.kenh.app.scenario;

import io.kenh.testkit.Eventually;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Halts whoever writes a certain row of a PostgreSQL, in the middle of their transaction: a server that is killed then is killed there, and
 * not somewhere near. Closing lets everybody through.
 */
final class Halt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long LOCK = 4_711;
    private static final String WAITING =
            "select count(*) > 0 from pg_locks where locktype = 'advisory' and not granted"
                    + " and database = (select oid from pg_database where datname = current_database()) and objid = "
                    + LOCK;

    private final Connection connection;
    private final String table;

    /** @param write insert or update @param row which one, by {@code new} and, of an update, {@code old} */
    Halt(String database, String table, String write, String row) {
        this.table = table;
        try {
            connection = DriverManager.getConnection(database, "postgres", "");
            execute("select pg_advisory_lock(" + LOCK + ")");
            execute("create or replace function halt() returns trigger language plpgsql as"
                    + " $$ begin perform pg_advisory_xact_lock(" + LOCK + "); return new; end $$");
            execute("create trigger halt before " + write + " on " + table + " for each row when (" + row
                    + ") execute function halt()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody stands there. */
    void await() {
        Eventually.holds("write of " + table, PATIENCE, () -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(WAITING)) {
                return rows.next() && rows.getBoolean(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What stood there is undone as soon as PostgreSQL notices that nobody listens any more. */
    @Override
    public void close() {
        try (connection) {
            execute("select pg_advisory_unlock(" + LOCK + ")");
            execute("drop trigger halt on " + table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
