package io.kenh.app.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** Baselines: one transaction after another over one connection, in the tables of the server. */
final class PlainJdbc {
    /** Downwards from 0: the server counts upwards. */
    private static final AtomicLong IDS = new AtomicLong();

    private PlainJdbc() {}

    /** What one transaction does. */
    interface Work {
        boolean once() throws SQLException;
    }

    static Traffic.Call call(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        return new Traffic.Call() {
            @Override
            public boolean once() throws Exception {
                boolean done = work.once();
                connection.commit();
                return done;
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }

    static long nextId() {
        return IDS.decrementAndGet();
    }

    /** For {@link #advance}. */
    static void makeSequence(BenchPostgres postgres) throws SQLException {
        postgres.execute(
                "insert into core_sequence (name, company_id, in_year, next_number) values ('bench', 0, 0, 1)");
    }

    /** A number without gaps: its row is locked until the commit, as the server's is. */
    static PreparedStatement advance(Connection connection) throws SQLException {
        return connection.prepareStatement(
                "update core_sequence set next_number = next_number + 1 where name = 'bench'");
    }
}
