package io.kenh.runtime.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.runtime.Kenh;
import io.kenh.runtime.config.Config;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DatabaseConfig;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.db.TestDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A start looks at migrations and tables when a file changed since the last one, and only then. */
class SettledTest {
    @TempDir
    Path folder;

    private Kenh start(DatabaseConfig database, Path plugin) {
        return Kenh.start(Kenh.Options.of(
                Config.of(Map.of(
                        "server.port",
                        "0",
                        "data.dir",
                        folder.resolve("data").toString(),
                        "database.url",
                        database.url() + (database.url().startsWith("jdbc:h2") ? ";DB_CLOSE_DELAY=-1" : ""),
                        "database.user",
                        database.user(),
                        "plugins.enable",
                        "one")),
                List.of(plugin)));
    }

    private static void run(Kenh kenh, String sql) {
        kenh.shared().database().call(connection -> Sql.update(connection, sql));
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void migrations_are_looked_at_again_when_a_file_changed(Database.Kind kind) {
        var database = TestDatabases.empty(kind);
        var one = new FixturePlugin("one")
                .hello("hello")
                .file("db/migration/V001__a.sql", "create table one_a (id int);");
        var plugin = one.build(folder);
        try (var kenh = start(database, plugin)) {
            assertEquals(Set.of("one"), kenh.serving());
            // Whoever looked at its migrations now would run the first one again, and fail.
            run(kenh, "alter table flyway_one rename to kept_aside");
        }
        try (var kenh = start(database, plugin)) {
            assertEquals(Set.of("one"), kenh.serving());
            run(kenh, "alter table kept_aside rename to flyway_one");
        }
        one.file("db/migration/V002__b.sql", "create table one_b (id int);").build(folder);
        try (var kenh = start(database, plugin)) {
            run(kenh, "insert into one_b (id) values (1)");
            kenh.disable("one");
        }
        try (var kenh = start(database, plugin)) {
            assertEquals(Set.of(), kenh.serving());
            kenh.enable("one");
            run(kenh, "insert into one_b (id) values (2)");
        }
    }
}
