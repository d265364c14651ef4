package io.kenh.runtime.plugin;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.event.Outbox;
import io.kenh.runtime.job.JobsDoor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tables of one plugin, by their prefix: to show what a purge would drop, to export it, to drop it. */
public final class TablesOf {
    /** @param referredBy tables of others that have a foreign key to it */
    public record Table(String name, long rows, List<String> referredBy) {}

    private final Database database;
    private final String prefix;
    private final String history;
    private final List<String> longerPrefixes;

    /** @param all ids of all plugins known: {@code sales} does not own the tables of {@code sales-plus} */
    public TablesOf(Database database, String pluginId, List<String> all) {
        this.database = database;
        this.prefix = prefix(pluginId);
        this.history = "flyway_" + pluginId.replace('-', '_');
        this.longerPrefixes = all.stream()
                .map(TablesOf::prefix)
                .filter(other -> other.startsWith(prefix) && !other.equals(prefix))
                .toList();
    }

    private static String prefix(String pluginId) {
        return pluginId.replace('-', '_') + "_";
    }

    public List<Table> list() {
        return database.call(connection -> {
            var tables = new ArrayList<Table>();
            for (var name : names(connection, "tables", "table_name", "table_schema")) {
                long rows = Sql.first(connection, "select count(*) from " + name, row -> row.getLong(1))
                        .orElse(0L);
                tables.add(new Table(name, rows, referredBy(connection, name)));
            }
            return tables;
        });
    }

    // Names come from the catalogue of the database and match the plugin's prefix: they are identifiers, not input.
    private List<String> names(Connection connection, String view, String column, String schema) throws SQLException {
        return Sql.list(
                        connection,
                        "select " + column + " from information_schema." + view + " where " + schema
                                + " = current_schema order by " + column,
                        row -> row.getString(1))
                .stream()
                .filter(name -> name.matches("[a-z0-9_]+") && name.startsWith(prefix))
                .filter(name -> longerPrefixes.stream().noneMatch(name::startsWith))
                .toList();
    }

    private List<String> referredBy(Connection connection, String table) throws SQLException {
        return Sql.list(connection, """
                        select distinct child.table_name
                        from information_schema.referential_constraints r
                        join information_schema.table_constraints parent
                          on parent.constraint_name = r.unique_constraint_name
                         and parent.constraint_schema = r.unique_constraint_schema
                        join information_schema.table_constraints child
                          on child.constraint_name = r.constraint_name
                         and child.constraint_schema = r.constraint_schema
                        where parent.table_name = ? order by child.table_name""", row -> row.getString(1), table).stream()
                .filter(child -> !child.startsWith(prefix))
                .toList();
    }

    /** One CSV file (RFC 4180, UTF-8) for each table, in a zip. */
    public void export(OutputStream out) {
        database.call(connection -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var name : names(connection, "tables", "table_name", "table_schema")) {
                    zip.putNextEntry(new ZipEntry(name + ".csv"));
                    rows(connection, name, zip);
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private static void rows(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(500);
            try (var rows = statement.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                var heads = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    heads.add(quoted(rows.getMetaData().getColumnName(column)));
                }
                line(out, heads);
                while (rows.next()) {
                    line(out, values(rows, columns));
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> values(ResultSet rows, int columns) throws SQLException {
        var values = new ArrayList<String>();
        for (int column = 1; column <= columns; column++) {
            var value = rows.getString(column);
            values.add(value == null ? "" : quoted(value));
        }
        return values;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void line(OutputStream out, List<String> cells) throws IOException {
        out.write((String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Drops the tables, the sequences, the migration history, and what waits for the plugin's listeners and jobs. */
    public void drop(String pluginId) {
        database.call(connection -> {
            for (var table : names(connection, "tables", "table_name", "table_schema")) {
                Sql.update(connection, "drop table " + table + " cascade");
            }
            for (var sequence : names(connection, "sequences", "sequence_name", "sequence_schema")) {
                Sql.update(connection, "drop sequence if exists " + sequence);
            }
            Sql.update(connection, "drop table if exists " + history);
            return true;
        });
        Outbox.forget(database, pluginId);
        JobsDoor.forget(database, pluginId);
    }
}
