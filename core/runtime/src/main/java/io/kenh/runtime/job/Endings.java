package io.kenh.runtime.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** How a run's row leaves the running state. The version keeps a node that was thought dead from touching its successor's run. */
final class Endings {
    private static final String UNPICK = "update core_task set picked = false, picked_by = null, last_heartbeat = null,"
            + " version = version + 1, ";
    private static final String MINE = " where task_name = ? and task_instance = ? and version = ?";

    private final Database database;

    Endings(Database database) {
        this.database = database;
    }

    /** Removes the run, or lets it repeat when somebody asked meanwhile. */
    void done(Execution run, Instant now) {
        database.call(c -> {
            // The request to repeat may be taken back between the two statements: then the delete is tried again.
            return remove(c, run) || repeat(c, run, now) || remove(c, run);
        });
    }

    private static boolean repeat(Connection c, Execution run, Instant now) throws SQLException {
        var sql = UNPICK + "execution_time = again_at, task_data = again_data, again_at = null, again_data = null,"
                + " last_success = ?, consecutive_failures = 0, error = null" + MINE + " and again_at is not null";
        return Sql.update(c, sql, now, run.getTaskName(), run.getId(), run.version) == 1;
    }

    private static boolean remove(Connection c, Execution run) throws SQLException {
        var sql = "delete from core_task" + MINE + " and again_at is null";
        return Sql.update(c, sql, run.getTaskName(), run.getId(), run.version) == 1;
    }

    /** The next run of a recurring job. */
    void doneUntil(Execution run, Instant now, Instant next) {
        var sql = UNPICK + "execution_time = coalesce(again_at, cast(? as timestamp(6) with time zone)),"
                + " again_at = null, last_success = ?, consecutive_failures = 0, error = null" + MINE;
        database.call(c -> Sql.update(c, sql, next, now, run.getTaskName(), run.getId(), run.version));
    }

    void failed(Execution run, Instant now, Instant next, int failures, String error) {
        var sql = UNPICK + "execution_time = ?, first_failure = case when coalesce(consecutive_failures, 0) = 0"
                + " then cast(? as timestamp(6) with time zone) else first_failure end,"
                + " last_failure = ?, consecutive_failures = ?, error = ?" + MINE;
        database.call(
                c -> Sql.update(c, sql, next, now, now, failures, error, run.getTaskName(), run.getId(), run.version));
    }

    /** The run was cut off; nothing is wrong with it. */
    void cutOff(Execution run, Instant next) {
        var sql = UNPICK + "execution_time = ?" + MINE;
        database.call(c -> Sql.update(c, sql, next, run.getTaskName(), run.getId(), run.version));
    }
}
