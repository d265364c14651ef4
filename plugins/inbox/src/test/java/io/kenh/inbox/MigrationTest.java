package io.kenh.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DatabaseConfig;
import io.kenh.testkit.PluginFolders;
import io.kenh.testkit.TestPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {
    private static final String SCRIPTS = "db/migration";

    @ParameterizedTest
    @EnumSource(io.kenh.testkit.Database.class)
    void messages_stored_before_get_their_places_and_what_was_read_stays_read(
            io.kenh.testkit.Database kind, @TempDir Path first) throws IOException {
        var classes = PluginFolders.here().classes();
        Files.createDirectories(first.resolve(SCRIPTS));
        Files.copy(
                classes.resolve(SCRIPTS).resolve("V001__conversation.sql"),
                first.resolve(SCRIPTS).resolve("V001__conversation.sql"));
        var config = kind == io.kenh.testkit.Database.H2
                ? Database.h2Memory("inbox_migration")
                : new DatabaseConfig(TestPostgres.freshDatabase(), "postgres", "", 4);
        try (var database = Database.open(config)) {
            database.migrateCore();
            migrate(database, first);
            database.transact(c -> {
                conversation(c, 1, 1030);
                conversation(c, 2, 0);
                message(c, 1001, 1, "IN");
                message(c, 1030, 1, "IN");
                message(c, 1040, 1, "OUT");
                message(c, 1002, 2, "OUT");
                run(c, "update inbox_message set author_id = 7 where id = 1002");
                run(c, "update inbox_conversation set last_message_id = 1002 where id = 2");
                run(c, "update inbox_message set status = 'FAILED' where id = 1002");
                run(
                        c,
                        "insert into inbox_read (id, conversation_id, user_id, last_read_message_id) values (1, 1, 7, 1001)");
                run(
                        c,
                        "insert into inbox_read (id, conversation_id, user_id, last_read_message_id) values (2, 1, 8, 1040)");
                run(
                        c,
                        "insert into inbox_read (id, conversation_id, user_id, last_read_message_id) values (3, 2, 7, 0)");
                return true;
            });
            migrate(database, classes);
            assertEquals(
                    List.of(1L, 1L, 2L, 3L),
                    numbers(database, "select position from inbox_message order by position, id"));
            assertEquals(
                    List.of(3L, 1L), numbers(database, "select message_count from inbox_conversation order by id"));
            assertEquals(
                    List.of(2L, 0L),
                    numbers(database, "select last_inbound_position from inbox_conversation order by id"));
            assertEquals(
                    List.of(2L, 0L), numbers(database, "select inbound_count from inbox_conversation order by id"));
            assertEquals(List.of(1L, 2L, 0L), numbers(database, "select seen_count from inbox_read order by id"));
            assertEquals(
                    List.of(0L, 7L),
                    numbers(database, "select coalesce(last_author_id, 0) from inbox_conversation order by id"));
            assertEquals(
                    List.of(2L),
                    numbers(
                            database,
                            "select id from inbox_conversation where needs_reply = true and last_status = 'FAILED'"));
            assertEquals(
                    List.of(1L, 3L, 0L), numbers(database, "select last_read_position from inbox_read order by id"));
        }
    }

    private static void migrate(Database database, Path folder) throws IOException {
        try (var loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            database.migrate("inbox", loader);
        }
    }

    private static void conversation(Connection c, long id, long lastInbound) throws SQLException {
        run(c, """
                insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id, partner_name,
                    search_text, state, needs_reply, last_at, last_preview, last_inbound_id, unread, created_at)
                values (%1$d, 0, 1, 'fake', 1, 'c%1$d', 1, '', '', 'OPEN', false, current_timestamp, '', %2$d, 0,
                    current_timestamp)
                """.formatted(id, lastInbound));
    }

    private static void message(Connection c, long id, long conversation, String direction) throws SQLException {
        run(c, """
                insert into inbox_message (id, version, conversation_id, channel, account_id, direction, author_name, text, at)
                values (%d, 0, %d, 'fake', 1, '%s', '', '', current_timestamp)
                """.formatted(id, conversation, direction));
    }

    private static void run(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<Long> numbers(Database database, String sql) {
        return database.call(c -> {
            try (var statement = c.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var numbers = new ArrayList<Long>();
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
                return numbers;
            }
        });
    }
}
