package io.kenh.runtime.event;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table that are stored together. */
final class StoredRows {
    /** So many rows are one text of a statement, of which the database keeps the plan; more go as batches. */
    private static final int FEW = 24;

    private final String begin;
    private final String row;
    private final List<Object[]> rows = new ArrayList<>();

    StoredRows(String table, String... columns) {
        begin = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
        row = "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
    }

    void add(Object... values) {
        rows.add(values);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** PostgreSQL takes those of several tables in one way there and back. */
    static void insert(Connection c, Database.Kind kind, List<StoredRows> tables) throws SQLException {
        var filled = tables.stream().filter(table -> !table.isEmpty()).toList();
        int all = filled.stream().mapToInt(table -> table.rows.size()).sum();
        if (kind == Database.Kind.POSTGRESQL && all > 0 && all <= FEW) {
            together(c, filled);
        } else {
            for (var table : filled) {
                table.batch(c);
            }
        }
    }

    private static void together(Connection c, List<StoredRows> tables) throws SQLException {
        var sql = tables.stream()
                .map(table -> table.begin + String.join(", ", Collections.nCopies(table.rows.size(), table.row)))
                .collect(Collectors.joining("; "));
        var values = tables.stream()
                .flatMap(table -> table.rows.stream())
                .flatMap(Arrays::stream)
                .toArray();
        try (var statement = c.prepareStatement(sql)) {
            Sql.bind(statement, values);
            statement.execute();
        }
    }

    private void batch(Connection c) throws SQLException {
        try (var statement = c.prepareStatement(begin + row)) {
            for (var values : rows) {
                Sql.bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
