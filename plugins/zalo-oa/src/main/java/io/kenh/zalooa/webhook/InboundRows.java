package io.kenh.zalooa.webhook;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

/** Inserts events with plain JDBC batches: one statement, one round trip, nothing of the entity machinery. */
public final class EventRows {
    /** Bare {@code on conflict do nothing}: understood by both databases, and one duplicate does not spoil the batch. */
    private static final String INSERT = """
            insert into zalo_oa_event (id, company_id, account_id, event_key, name, subject, message_id, happened_at,
                received_at, state, attempts, next_at, first_key, body)
            values (nextval('zalo_oa_event_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?) on conflict do nothing
            """;

    private static final String SEEN = """
            update zalo_oa_account set last_event_at = ?
            where id = ? and (last_event_at is null or last_event_at < ?)
            """;

    /** Once a second is enough for people; spares a round trip for each batch and a version of the row for each event. */
    private static final Duration TOUCH = Duration.ofSeconds(1);

    private final Map<Long, Instant> touched = new ConcurrentHashMap<>();

    /** @return for each row whether it is new */
    List<Boolean> insert(EntityManager em, List<EventRow> rows) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            var fresh = insert(connection, rows, "RECEIVED");
            var repeated = new ArrayList<EventRow>();
            for (int i = 0; i < rows.size(); i++) {
                if (!fresh.get(i)) {
                    repeated.add(rows.get(i));
                }
            }
            if (!repeated.isEmpty()) {
                insert(connection, repeated, "DUPLICATE");
            }
            touchAccounts(connection, rows);
            return fresh;
        });
    }

    private static List<Boolean> insert(Connection connection, List<EventRow> rows, String state) throws SQLException {
        boolean duplicates = state.equals("DUPLICATE");
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                bind(insert, row, state, duplicates);
                insert.addBatch();
            }
            var fresh = new ArrayList<Boolean>(rows.size());
            for (int count : insert.executeBatch()) {
                fresh.add(count != 0);
            }
            return fresh;
        }
    }

    /** A repetition keeps no body: the first one's row has it. */
    private static void bind(PreparedStatement insert, EventRow row, String state, boolean duplicate)
            throws SQLException {
        insert.setLong(1, row.companyId());
        insert.setLong(2, row.accountId());
        insert.setString(3, duplicate ? "dup|" + UUID.randomUUID() : row.key());
        insert.setString(4, row.name());
        insert.setString(5, row.subject());
        insert.setString(6, row.messageId());
        insert.setObject(7, utc(row.happenedAt()));
        insert.setObject(8, utc(row.receivedAt()));
        insert.setString(9, state);
        insert.setObject(10, utc(row.receivedAt()));
        if (duplicate) {
            insert.setString(11, row.key());
        } else {
            insert.setNull(11, Types.VARCHAR);
        }
        insert.setString(12, duplicate ? "" : row.body());
    }

    private void touchAccounts(Connection connection, List<EventRow> rows) throws SQLException {
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
