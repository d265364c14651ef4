package io.kenh.zbstemplates;

import io.kenh.zbstemplates.limit.LimitSet;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The limits as the migration ships them, read by a database of its own. */
public final class ShippedLimits {
    private static final List<String> SCRIPTS = List.of("V001__zbs_templates.sql", "V009__banks.sql");
    public static final LimitSet LIMITS = read();

    private ShippedLimits() {}

    private static LimitSet read() {
        var url = "jdbc:h2:mem:limits;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var script : SCRIPTS) {
                statement.execute("runscript from 'src/main/resources/db/migration/" + script + "' charset 'UTF-8'");
            }
            var amounts = new HashMap<String, Long>();
            try (var rows = statement.executeQuery("select name, amount from zbs_templates_limit")) {
                while (rows.next()) {
                    amounts.put(rows.getString(1), rows.getLong(2));
                }
            }
            var words = new HashMap<String, Set<String>>();
            try (var rows = statement.executeQuery("select name, word from zbs_templates_word")) {
                while (rows.next()) {
                    words.computeIfAbsent(rows.getString(1), name -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            return new LimitSet(amounts, words);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
