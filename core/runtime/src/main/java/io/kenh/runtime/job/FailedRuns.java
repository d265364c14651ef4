package io.kenh.runtime.job;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs that failed: being tried again, or waiting for a person. Of all plugins, also of those that are not enabled. */
public final class FailedRuns {
    private static final String COLUMNS = "select task_name, task_instance, consecutive_failures, first_failure,"
            + " last_failure, execution_time, error from core_task";

    /**
     * @param task {@code job:<id>} or {@code event:<listener id>}
     * @param key of the run; for a delivery the event's id
     * @param firstAt when this series of failures began
     * @param waiting given up; it stays until somebody retries or discards it
     */
    public record FailedRun(
            String task,
            String key,
            int failures,
            Instant firstAt,
            Instant failedAt,
            Instant nextAt,
            boolean waiting,
            String error) {
        public boolean recurring() {
            return key.equals(TaskTable.RECURRING);
        }

        /** What fails: the id of a job or listener. */
        public String id() {
            return task.substring(task.indexOf(':') + 1);
        }

        public boolean job() {
            return task.equals(Work.taskOf(id()));
        }

        /** Ids begin with their plugin's. */
        public String plugin() {
            var dot = id().indexOf('.');
            return dot < 0 ? id() : id().substring(0, dot);
        }
    }

    private final Database database;
    private final Clock clock;

    public FailedRuns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The latest failure first. */
    public Slice<FailedRun> page(Optional<Cursor> after, int limit) {
        var at = after.map(cursor -> instant(cursor.asText(0)))
                .orElseGet(() -> clock.instant().plus(Duration.ofDays(1)));
        var task = after.map(cursor -> cursor.asText(1)).orElse("");
        var key = after.map(cursor -> cursor.asText(2)).orElse("");
        var rows = database.call(c -> Sql.list(
                c,
                COLUMNS + " where consecutive_failures > 0 and (last_failure < ? or last_failure = ? and (task_name > ?"
                        + " or task_name = ? and task_instance > ?))"
                        + " order by last_failure desc, task_name, task_instance fetch first ? rows only",
                FailedRuns::run,
                at,
                at,
                task,
                task,
                key,
                limit + 1));
        return Slice.of(rows, limit, row -> Cursor.of(row.failedAt(), row.task(), row.key()));
    }

    /** How many runs were given up. */
    public long waiting() {
        return database.call(c -> Sql.first(
                        c,
                        "select count(*) from core_task where execution_time = ? and consecutive_failures > 0",
                        row -> row.getLong(1),
                        TaskTable.PARKED))
                .orElse(0L);
    }

    /** Kind of work to the number of its runs that fail now. */
    public Map<String, Long> kinds() {
        var sql = "select task_name, count(*) from core_task where consecutive_failures > 0 group by task_name";
        return database.call(c -> Sql.list(c, sql, row -> Map.entry(row.getString(1), row.getLong(2)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Due at once, with all attempts before it again; the workers see it at their next look, within a second. */
    public boolean retry(String task, String key) {
        return again(" and task_instance = ?", task, key) == 1;
    }

    /** @return how many runs of that kind are tried again */
    public int retryAll(String task) {
        return again("", task);
    }

    private int again(String which, Object... args) {
        var sql = "update core_task set execution_time = ?, consecutive_failures = 0, version = version + 1"
                + " where picked = false and consecutive_failures > 0 and task_name = ?" + which;
        var all = new Object[args.length + 1];
        all[0] = clock.instant();
        System.arraycopy(args, 0, all, 1, args.length);
        return database.call(c -> Sql.update(c, sql, all));
    }

    /** A recurring job is never discarded: its next run is its business. */
    public boolean discard(String task, String key) {
        var sql = "delete from core_task where task_name = ? and task_instance = ? and picked = false"
                + " and consecutive_failures > 0 and task_instance <> '" + TaskTable.RECURRING + "'";
        return database.call(c -> Sql.update(c, sql, task, key)) == 1;
    }

    private static FailedRun run(ResultSet row) throws SQLException {
        var next = Objects.requireNonNull(Sql.instant(row, "execution_time"));
        var last = Objects.requireNonNullElse(Sql.instant(row, "last_failure"), Instant.EPOCH);
        return new FailedRun(
                row.getString("task_name"),
                row.getString("task_instance"),
                row.getInt("consecutive_failures"),
                Objects.requireNonNullElse(Sql.instant(row, "first_failure"), last),
                last,
                next,
                next.equals(TaskTable.PARKED),
                Objects.requireNonNullElse(row.getString("error"), ""));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new KenhException(CoreError.BAD_CURSOR, e);
        }
    }
}
