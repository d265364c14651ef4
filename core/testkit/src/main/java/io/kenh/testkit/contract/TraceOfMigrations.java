package io.kenh.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Switches a plugin on, off and on again on an empty database: the tables fit the entities and no script runs twice. */
public final class TraceOfMigrations {
    private TraceOfMigrations() {}

    public static void check(Database database, String id) {
        try (var kenh = TestKenh.start(database, List.of(id))) {
            assertTrue(serves(kenh, id), () -> id + " is not in the generation");
            var first = history(kenh, id);
            kenh.disable(id);
            kenh.enable(id);
            assertTrue(serves(kenh, id), () -> id + " did not come back");
            assertEquals(first, history(kenh, id), "migrations ran again");
        }
    }

    private static boolean serves(TestKenh kenh, String id) {
        try (var generation = kenh.lease()) {
            return generation.catalog().members().stream()
                    .anyMatch(member -> member.pluginId().equals(id));
        }
    }

    private static List<String> history(TestKenh kenh, String id) {
        var table = "flyway_" + id.replace('-', '_');
        try (var connection = kenh.connect();
                var tables = connection.getMetaData().getTables(null, null, table, null)) {
            var rows = new ArrayList<String>();
            if (tables.next()) {
                try (var statement = connection.createStatement();
                        var scripts = statement.executeQuery(
                                "select \"version\", \"success\" from " + table + " order by \"installed_rank\"")) {
                    while (scripts.next()) {
                        rows.add(scripts.getString(1) + " " + scripts.getBoolean(2));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
