package io.kenh.runtime.job;

import io.kenh.runtime.db.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Requests for runs, as rows of db-scheduler's table written in the caller's transaction. A request that meets a running execution of
 * the same key is noted in {@code again_at} and becomes the next run when that one ends; a pending row is locked until the caller's
 * commit, so its run sees what the caller wrote.
 */
final class TaskTable {
    static final String NAME = "core_task";
    /** Where the one row of a recurring job is. */
    static final String RECURRING = "recurring";
    /** A run that failed too often waits here for a person. */
    static final Instant PARKED = Instant.parse("9000-01-01T00:00:00Z");

    private static final String KEY = " where task_name = ? and task_instance = ?";

    private record State(boolean picked, boolean parked, boolean again) {}

    private TaskTable() {}

    /** Keeps a pending run as it is. */
    static void schedule(Connection c, String task, String key, String data, Instant at) throws SQLException {
        while (!insert(c, task, key, data, at)) {
            var state = lock(c, task, key);
            if (state.isEmpty()) {
                continue; // it ended in between
            }
            if (state.get().picked() && !state.get().again()) {
                again(c, task, key, data, at);
            } else if (state.get().parked()) {
                replace(c, task, key, data, at);
            }
            return;
        }
    }

    /** Changes a pending run. */
    static void reschedule(Connection c, String task, String key, String data, Instant at) throws SQLException {
        while (!insert(c, task, key, data, at)) {
            var state = lock(c, task, key);
            if (state.isPresent()) {
                if (state.get().picked()) {
                    again(c, task, key, data, at);
                } else {
                    replace(c, task, key, data, at);
                }
                return;
            }
        }
    }

    /** A run that has begun ends; only its repetition is forgotten. */
    static void cancel(Connection c, String task, String key) throws SQLException {
        if (Sql.update(c, "delete from core_task" + KEY + " and picked = false", task, key) == 0) {
            Sql.update(c, "update core_task set again_at = null, again_data = null" + KEY, task, key);
        }
    }

    /** A recurring job runs as soon as possible; once more if it is running now, because it may have looked too early. */
    static void trigger(Connection c, String task, Instant now) throws SQLException {
        Sql.update(
                c,
                "update core_task set again_at = case when picked then cast(? as timestamp(6) with time zone) end,"
                        + " execution_time = case when picked then execution_time"
                        + " else cast(? as timestamp(6) with time zone) end,"
                        + " version = case when picked then version else version + 1 end"
                        + KEY + " and (picked or execution_time > ?)",
                now,
                now,
                task,
                RECURRING,
                now);
    }

    /** Creates the row of a recurring job; moves it nearer when its pace became quicker. */
    static void ensureRecurring(Connection c, String task, Instant now, Instant latest) throws SQLException {
        if (!insert(c, task, RECURRING, "", now)) {
            Sql.update(
                    c,
                    "update core_task set execution_time = ?, version = version + 1" + KEY
                            + " and picked = false and execution_time > ?",
                    latest,
                    task,
                    RECURRING,
                    latest);
        }
    }

    private static boolean insert(Connection c, String task, String key, String data, Instant at) throws SQLException {
        var sql = "insert into core_task (task_name, task_instance, task_data, execution_time, picked, version)"
                + " values (?, ?, ?, ?, false, 1) on conflict do nothing";
        return Sql.update(c, sql, task, key, bytes(data), at) == 1;
    }

    private static Optional<State> lock(Connection c, String task, String key) throws SQLException {
        return Sql.first(
                c,
                "select picked, execution_time, again_at from core_task" + KEY + " for update",
                row -> new State(
                        row.getBoolean("picked"),
                        PARKED.equals(Sql.instant(row, "execution_time")),
                        Sql.instant(row, "again_at") != null),
                task,
                key);
    }

    private static void again(Connection c, String task, String key, String data, Instant at) throws SQLException {
        Sql.update(c, "update core_task set again_at = ?, again_data = ?" + KEY, at, bytes(data), task, key);
    }

    private static void replace(Connection c, String task, String key, String data, Instant at) throws SQLException {
        Sql.update(
                c,
                "update core_task set execution_time = ?, task_data = ?, consecutive_failures = 0, error = null,"
                        + " version = version + 1" + KEY,
                at,
                bytes(data),
                task,
                key);
    }

    private static byte[] bytes(String data) {
        return data.getBytes(StandardCharsets.UTF_8);
    }
}
