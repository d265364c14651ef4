package io.kenh.runtime.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty databases of both kinds; one PostgreSQL server for all tests, stopped with the JVM. */
public final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TestDatabases() {}

    public static DatabaseConfig empty(Database.Kind kind) {
        var name = "kenh_test_" + COUNT.incrementAndGet();
        return switch (kind) {
            case H2 -> Database.h2Memory(name);
            case POSTGRESQL -> postgres(name);
        };
    }

    private static DatabaseConfig postgres(String name) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new DatabaseConfig(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "", 12);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
