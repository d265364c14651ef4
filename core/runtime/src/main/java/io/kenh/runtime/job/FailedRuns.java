package io.kenh.runtime.job;

import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Runs that failed: being tried again, or waiting for a person. */
public final class FailedRuns {
    /** @param waiting given up; it stays until somebody retries or discards it */
    public record FailedRun(
            String task, String key, int failures, Instant failedAt, Instant nextAt, boolean waiting, String error) {}

    private final Database database;
    private final Clock clock;
    private final Bell bell;

    public FailedRuns(Database database, Clock clock, Bell bell) {
        this.database = database;
        this.clock = clock;
        this.bell = bell;
    }

    /** The longest failing first. */
    public List<FailedRun> list(int limit) {
        return database.call(c -> Sql.list(
                c,
                "select task_name, task_instance, consecutive_failures, last_failure, execution_time, error"
                        + " from core_task where consecutive_failures > 0"
                        + " order by consecutive_failures desc, task_name, task_instance fetch first " + limit
                        + " rows only",
                row -> {
                    var next = Objects.requireNonNull(Sql.instant(row, "execution_time"));
                    return new FailedRun(
                            row.getString("task_name"),
                            row.getString("task_instance"),
                            row.getInt("consecutive_failures"),
                            Objects.requireNonNullElse(Sql.instant(row, "last_failure"), Instant.EPOCH),
                            next,
                            next.equals(TaskTable.PARKED),
                            Objects.requireNonNullElse(row.getString("error"), ""));
                }));
    }

    /** Runs it at once, with all attempts before it again. */
    public boolean retry(String task, String key) {
        var found = database.call(c -> Sql.update(
                c,
                "update core_task set execution_time = ?, consecutive_failures = 0, version = version + 1"
                        + " where task_name = ? and task_instance = ? and picked = false",
                clock.instant(),
                task,
                key));
        bell.ring();
        return found == 1;
    }

    public boolean discard(String task, String key) {
        var sql = "delete from core_task where task_name = ? and task_instance = ? and picked = false"
                + " and consecutive_failures > 0 and task_instance <> '" + TaskTable.RECURRING + "'";
        return database.call(c -> Sql.update(c, sql, task, key)) == 1;
    }
}
