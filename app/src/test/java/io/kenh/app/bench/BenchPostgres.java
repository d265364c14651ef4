package io.kenh.app.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL that really waits for the disk, with a database {@code kenh} for the server and one for the baseline. */
final class BenchPostgres implements AutoCloseable {
    /** Events taken in whose effect is still to come. */
    static final String WAITING = "(select id from zalo_oa_inbound union all select id from zalo_oa_event"
            + " where state in ('RECEIVED', 'QUEUED', 'PROCESSING')) waiting";

    /** Deliveries of events and jobs that somebody asked for; what recurs by itself is always about to be due. */
    private static final String DUE =
            "(select event_id from core_delivery union all select task_instance from core_task"
                    + " where task_instance <> 'recurring' and (picked or execution_time <= now())) due";

    /** Whether each statement is counted and timed, which costs some itself. */
    private static final boolean COUNTED = Boolean.getBoolean("kenh.bench.statements");

    private static final int SHOWN = 25;
    private static final int LONGEST = 160;
    private static final long LOOK_EVERY_NANOS = 50_000_000;
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private final EmbeddedPostgres postgres;
    private final ProcessHandle process;

    private BenchPostgres(EmbeddedPostgres postgres, ProcessHandle process) {
        this.postgres = postgres;
        this.process = process;
    }

    static BenchPostgres start() throws IOException, SQLException {
        var data = Files.createTempDirectory("kenh-bench-postgres");
        var builder = EmbeddedPostgres.builder();
        if (COUNTED) {
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        var postgres = builder.setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start();
        var started = new BenchPostgres(postgres, postmaster(data));
        started.prepare();
        return started;
    }

    /** It belongs to no process of ours, so only its own note says which one it is. */
    private static ProcessHandle postmaster(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private void prepare() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var durable : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var setting = statement.executeQuery("show " + durable)) {
                    if (!setting.next() || !"on".equals(setting.getString(1))) {
                        throw new IllegalStateException(durable + " is off: the figures would mean nothing");
                    }
                }
            }
            statement.execute(
                    "create table bench_row (id bigserial primary key, event_key varchar(190) unique, body text)");
            statement.execute("create database kenh encoding 'UTF8' template template0");
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
    }

    /** For the server's configuration. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/kenh";
    }

    double cpuMillis() {
        return Proc.cpuMillis(process);
    }

    long count(String from) throws SQLException {
        try (var connection = connect("kenh");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect("kenh");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Statements are counted from here on. */
    void countStatements() throws SQLException {
        if (COUNTED) {
            execute("create extension if not exists pg_stat_statements");
            execute("select pg_stat_statements_reset()");
        }
    }

    /** What took PostgreSQL the longest since they are counted, for each of so many requests. */
    void printStatements(String what, long requests) throws SQLException {
        if (!COUNTED) {
            return;
        }
        var table = new Table("statement of: " + what, "times each", "ms each");
        try (var connection = connect("kenh");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select calls, total_exec_time, regexp_replace(query, '\\s+', ' ', 'g')"
                                + " from pg_stat_statements where dbid = (select oid from pg_database where datname = 'kenh')"
                                + " order by total_exec_time desc limit " + SHOWN)) {
            while (rows.next()) {
                var text = rows.getString(3);
                table.row(
                        text.substring(0, Math.min(text.length(), LONGEST)),
                        rows.getDouble(1) / requests,
                        rows.getDouble(2) / requests);
            }
        }
        table.print("PostgreSQL's own time of " + requests + " requests");
    }

    List<String> columns(String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = connect("kenh");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " limit 0")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
        }
        return names;
    }

    /** Holds what a worker must lock before it takes up stored events; returns when what was begun has ended. */
    Connection holdProcessing() throws SQLException {
        var connection = connect("kenh");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select name from zalo_oa_lock where name = 'claim-events' for update");
        }
        while (count("zalo_oa_event where state = 'PROCESSING'") > 0 || count("core_task where picked") > 1) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return connection;
    }

    /** Throws away what was taken in while processing was held, so that what follows is measured without it. */
    void forgetHeld() throws SQLException {
        execute("delete from zalo_oa_inbound");
        execute("delete from zalo_oa_event where state in ('RECEIVED', 'QUEUED')");
    }

    /** Events taken in whose effect is still to come. */
    long waiting() throws SQLException {
        return count(WAITING);
    }

    void awaitNothingDue() throws SQLException {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (count(DUE) > 0 && System.nanoTime() < patience) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
