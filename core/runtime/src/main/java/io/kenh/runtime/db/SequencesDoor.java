package io.kenh.runtime.db;

import io.kenh.api.data.Sequences;
import io.kenh.api.security.Current;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

/** Numbers without gaps: the row of a sequence stays locked until the write that took the number ends. */
public final class SequencesDoor implements Sequences {
    private final DbDoor db;
    private final Clock clock;

    public SequencesDoor(DbDoor db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String next(String sequence, String pattern) {
        var format = NumberPattern.parse(pattern);
        var today = LocalDate.ofInstant(clock.instant(), Current.zone());
        var company = Current.actor().companyId();
        var year = format.yearly() ? today.getYear() : 0;
        var number = db.write(em -> db.jdbc(connection -> take(connection, sequence, company, year)));
        return format.format(today, number);
    }

    private static long take(Connection connection, String name, long company, int year) throws SQLException {
        var advance = "update core_sequence set next_number = next_number + 1"
                + " where name = ? and company_id = ? and in_year = ?";
        while (true) {
            var next = Sql.updated(connection, advance, "next_number", name, company, year);
            if (next.isPresent()) {
                return next.getAsLong() - 1;
            }
            Sql.update(
                    connection,
                    "insert into core_sequence (name, company_id, in_year, next_number) values (?, ?, ?, 1)"
                            + " on conflict do nothing",
                    name,
                    company,
                    year);
        }
    }
}
