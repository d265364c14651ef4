package io.kenh.app.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills a table with rows like one the server wrote, each with its parts, by one statement: {@code g} counts them. */
final class RowFill {
    private final BenchPostgres postgres;
    private final String table;
    private final String condition;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String parts = "";
    private String owner = "";
    private String sequence = "";

    private RowFill(BenchPostgres postgres, String table, String condition) {
        this.postgres = postgres;
        this.table = table;
        this.condition = condition;
    }

    /** @param condition that holds for one row */
    static RowFill like(BenchPostgres postgres, String table, String condition) {
        return new RowFill(postgres, table, condition);
    }

    /** @param value SQL; may name columns of the row it is like */
    RowFill with(String column, String value) {
        values.put(column, value);
        return this;
    }

    /** @param column of the parts, that names the row. @param ids sequence */
    RowFill of(String part, String column, String ids) {
        parts = part;
        owner = column;
        sequence = ids;
        return this;
    }

    void make(long rows) throws SQLException {
        var made = insert(table, values) + " from " + table + ", generate_series(1, " + rows + ") g where " + condition;
        if (parts.isEmpty()) {
            postgres.execute(made);
        } else {
            var changed = Map.of("id", "nextval('" + sequence + "')", owner, "made.made_id");
            postgres.execute("with made (made_id) as (" + made + " returning id) " + insert(parts, changed)
                    + " from made, " + parts + " where " + owner + " = (select id from " + table + " where "
                    + condition + ")");
            postgres.execute("vacuum analyze " + parts);
        }
        postgres.execute("vacuum analyze " + table);
    }

    private String insert(String into, Map<String, String> changed) throws SQLException {
        List<String> columns = postgres.columns(into);
        return "insert into " + into + " (" + String.join(", ", columns) + ") select "
                + columns.stream()
                        .map(column -> changed.getOrDefault(column, column))
                        .collect(Collectors.joining(", "));
    }
}
