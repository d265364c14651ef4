package io.kenh.runtime.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @TempDir
    Path dir;

    private URLClassLoader plugin(String name, String sql) throws IOException {
        var migrations = dir.resolve(name).resolve("db/migration");
        Files.createDirectories(migrations);
        Files.writeString(migrations.resolve("V001__start.sql"), sql);
        // No parent: answers locally, as a plugin's loader does.
        return new URLClassLoader(new URL[] {dir.resolve(name).toUri().toURL()}, null);
    }

    private static long tables(Database database, String name) {
        return database.call(c -> Sql.first(
                        c,
                        "select count(*) from information_schema.tables where table_name = ?",
                        row -> row.getLong(1),
                        name))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void each_plugin_migrates_with_its_own_history_and_twice_is_once(Database.Kind kind) throws IOException {
        try (var database = Database.open(TestDatabases.empty(kind));
                var a = plugin("a", "create table a_one (id bigint primary key)");
                var b = plugin("b", "create table b_one (id bigint primary key)")) {
            database.migrateCore();
            database.migrate("plugin-a", a);
            database.migrate("b", b);
            database.migrateCore();
            database.migrate("plugin-a", a);
            for (var table :
                    new String[] {"core_task", "flyway_core", "flyway_plugin_a", "a_one", "flyway_b", "b_one"}) {
                assertEquals(1, tables(database, table), table);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void a_broken_migration_fails_and_can_be_tried_again_when_mended(Database.Kind kind) throws IOException {
        try (var database = Database.open(TestDatabases.empty(kind))) {
            database.migrateCore();
            try (var broken = plugin("broken", "create table broken_one (id nonsense)")) {
                assertThrows(RuntimeException.class, () -> database.migrate("broken", broken));
            }
            try (var mended = plugin("broken", "create table broken_one (id bigint)")) {
                database.migrate("broken", mended);
            }
            assertEquals(1, tables(database, "broken_one"));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.Kind.class)
    void nodes_that_start_together_migrate_once(Database.Kind kind) throws Exception {
        try (var database = Database.open(TestDatabases.empty(kind));
                var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                starts.add(nodes.submit(database::migrateCore));
            }
            for (var start : starts) {
                start.get();
            }
            assertEquals(1, tables(database, "core_task"));
            assertEquals(1L, data(database));
        }
    }

    private static long data(Database database) {
        return database.call(c -> Sql.first(c, "select count(*) from core_generation", row -> row.getLong(1)))
                .orElseThrow();
    }

    @Test
    void what_was_committed_to_a_file_is_there_after_the_process_died() throws IOException {
        var config = Database.h2File(dir, 8);
        try (var database = Database.open(config)) {
            database.migrateCore();
            database.call(c -> Sql.update(c, "update core_generation set number = 42"));
            // As a killed process leaves it: no close, no checkpoint. The file is read by another database engine.
            var copy = Files.createDirectories(dir.resolve("copy"));
            Files.copy(dir.resolve("kenh.mv.db"), copy.resolve("kenh.mv.db"));
            try (var survivor = Database.open(Database.h2File(copy, 8))) {
                assertEquals(
                        42L,
                        survivor.call(c -> Sql.first(c, "select number from core_generation", row -> row.getLong(1)))
                                .orElseThrow());
            }
        }
    }

    @Test
    void a_closed_database_is_not_reachable_and_passwords_are_not_shown() {
        var config = new DatabaseConfig("jdbc:h2:mem:gone", "kenh", "hunter2", 2);
        var database = Database.open(config);
        assertTrue(database.reachable(Duration.ofSeconds(5)));
        database.close();
        assertFalse(database.reachable(Duration.ofSeconds(1)));
        assertFalse(config.toString().contains("hunter2"));
    }
}
