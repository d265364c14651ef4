package io.kenh.runtime.db;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a sequence of a company counts. @param year 0 for one that never starts again */
record NumberRow(String name, long company, int year) {
    private static final String ADVANCE = "update core_sequence set next_number = next_number + ?"
            + " where name = ? and company_id = ? and in_year = ?";
    private static final String BEGIN =
            "insert into core_sequence (name, company_id, in_year, next_number) values (?, ?, ?, 1)"
                    + " on conflict do nothing";
    private static final String GIVE_BACK = "update core_sequence set next_number = ?"
            + " where name = ? and company_id = ? and in_year = ? and next_number = ?";

    /** @return the first of so many numbers; the row stays locked until the transaction ends */
    long take(Connection connection, int count) throws SQLException {
        while (true) {
            var next = Sql.updated(connection, ADVANCE, "next_number", count, name, company, year);
            if (next.isPresent()) {
                return next.getAsLong() - count;
            }
            Sql.update(connection, BEGIN, name, company, year);
        }
    }

    /** Those from there up to, and without, the other; nothing when somebody took a later one. */
    boolean giveBack(Connection connection, long from, long to) throws SQLException {
        return Sql.update(connection, GIVE_BACK, from, name, company, year, to) > 0;
    }
}
