package io.kenh.zalooa.webhook;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** Inserts events with plain JDBC batches: one statement, one round trip, nothing of the entity machinery. */
public final class InboundRows {
    private static final String INSERT = """
            insert into zalo_oa_inbound (id, company_id, account_id, event_key, name, subject, message_id, happened_at,
                received_at, body) values (nextval('zalo_oa_event_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SEEN = """
            update zalo_oa_account set last_event_at = ?
            where id = ? and (last_event_at is null or last_event_at < ?)
            """;

    /** Once a second is enough for people; spares a round trip for each batch and a version of the row for each event. */
    private static final Duration TOUCH = Duration.ofSeconds(1);

    private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

    void insert(EntityManager em, List<InboundRow> rows) {
        em.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var row : rows) {
                    bind(insert, row);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            touchAccounts(connection, rows);
        });
    }

    private static void bind(PreparedStatement insert, InboundRow row) throws SQLException {
        insert.setLong(1, row.companyId());
        insert.setLong(2, row.accountId());
        insert.setString(3, row.key());
        insert.setString(4, row.name());
        insert.setString(5, row.subject());
        insert.setString(6, row.messageId());
        insert.setObject(7, utc(row.happenedAt()));
        insert.setObject(8, utc(row.receivedAt()));
        insert.setString(9, row.body());
    }

    private void touchAccounts(Connection connection, List<InboundRow> rows) throws SQLException {
        for (var row : rows) {
            var last = touched.get(row.accountId());
            if (last == null || row.receivedAt().isAfter(last.plus(TOUCH))) {
                touched.put(row.accountId(), row.receivedAt());
                touch(connection, row.accountId(), utc(row.receivedAt()));
            }
        }
    }

    private static void touch(Connection connection, long account, OffsetDateTime at) throws SQLException {
        try (var update = connection.prepareStatement(SEEN)) {
            update.setObject(1, at);
            update.setLong(2, account);
            update.setObject(3, at.minus(TOUCH));
            update.executeUpdate();
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
