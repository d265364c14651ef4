package io.kenh.app.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes rows like one the server wrote, by plain JDBC: what a baseline of writing needs, whatever the columns are. */
final class RowCopy {
    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final PreparedStatement insert;

    /** @param condition that holds for one row */
    RowCopy(Connection connection, String table, String condition) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " where " + condition + " limit 1")) {
            if (!rows.next()) {
                throw new SQLException("nothing in " + table + " where " + condition);
            }
            var meta = rows.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
                values.add(rows.getObject(i));
            }
        }
        insert = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    /** Sent with {@link #send}. */
    void add(Map<String, Object> changes) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            insert.setObject(i + 1, changes.getOrDefault(columns.get(i), values.get(i)));
        }
        insert.addBatch();
    }

    void send() throws SQLException {
        insert.executeBatch();
    }
}
