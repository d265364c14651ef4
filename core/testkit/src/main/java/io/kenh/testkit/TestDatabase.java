package io.kenh.testkit;

import io.kenh.runtime.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database, or one that already has the tables of a set of plugins because another test class needed the same set. */
final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** The set of plugins to a script of its freshly migrated database. */
    private static final Map<Set<String>, Path> TEMPLATES = new ConcurrentHashMap<>();

    private final String url;
    private final String user;
    private final boolean memory;

    private TestDatabase(String url, String user, boolean memory) {
        this.url = url;
        this.user = user;
        this.memory = memory;
    }

    static TestDatabase open(io.kenh.testkit.Database kind, Set<String> plugins) {
        if (kind == io.kenh.testkit.Database.POSTGRES) {
            return new TestDatabase(TestPostgres.freshDatabase(), "postgres", false);
        }
        var config = Database.h2Memory("kenh_test_" + NUMBER.incrementAndGet());
        var database = new TestDatabase(config.url() + ";DB_CLOSE_DELAY=-1", config.user(), true);
        var template = TEMPLATES.get(plugins);
        if (template != null) {
            database.run("runscript from '" + template + "'");
        }
        return database;
    }

    Map<String, String> config() {
        return Map.of("database.url", url, "database.user", user, "database.password", "");
    }

    /** Keeps the tables as they are now for the next class that wants the same plugins. */
    void keepAsTemplate(Set<String> plugins) {
        if (memory && !TEMPLATES.containsKey(plugins)) {
            try {
                var script = Files.createTempFile("kenh-template", ".sql");
                script.toFile().deleteOnExit();
                run("script to '" + script + "'");
                TEMPLATES.put(plugins, script);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    private void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        if (memory) {
            run("shutdown");
        }
    }
}
