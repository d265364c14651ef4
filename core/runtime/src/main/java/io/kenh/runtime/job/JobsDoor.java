package io.kenh.runtime.job;

import io.kenh.api.job.Job;
import io.kenh.api.job.Jobs;
import io.kenh.api.web.Json;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requests for runs, stored with the caller's transaction. */
public final class JobsDoor implements Jobs {
    private final DbDoor db;
    private final Database database;
    private final Json json;
    private final Clock clock;
    private final Bell bell;
    private final Triggers triggers;
    private volatile Map<String, Job<?>> jobs = Map.of();

    public JobsDoor(DbDoor db, Database database, Json json, Clock clock, Bell bell) {
        this.db = db;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
        this.triggers = new Triggers(this::triggerNow);
    }

    /** The jobs of the generation; before this every request is refused. */
    public void bind(List<Job<?>> all) {
        jobs = all.stream().collect(Collectors.toUnmodifiableMap(Job::id, Function.identity()));
    }

    @Override
    public void schedule(String jobId, String key, Object data, Instant at) {
        request(jobId, data, at, (c, task, text) -> TaskTable.schedule(c, task, key, text, at));
    }

    @Override
    public void reschedule(String jobId, String key, Object data, Instant at) {
        request(jobId, data, at, (c, task, text) -> TaskTable.reschedule(c, task, key, text, at));
    }

    private interface Request {
        void store(Connection connection, String task, String data) throws SQLException;
    }

    private void request(String jobId, Object data, Instant at, Request request) {
        var job = known(jobId);
        if (job.every().isPresent() || !job.data().isInstance(data)) {
            throw new IllegalArgumentException(
                    jobId + " is not run with " + data.getClass().getName());
        }
        var text = json.write(data);
        inWrite(c -> {
            request.store(c, Work.taskOf(jobId), text);
            return true;
        });
        if (!at.isAfter(clock.instant())) {
            db.afterCommit(bell::ring);
        }
    }

    @Override
    public void cancel(String jobId, String key) {
        known(jobId);
        inWrite(c -> {
            TaskTable.cancel(c, Work.taskOf(jobId), key);
            return true;
        });
    }

    @Override
    public void trigger(String jobId) {
        if (known(jobId).every().isEmpty()) {
            throw new IllegalArgumentException(jobId + " is not a recurring job");
        }
        db.afterCommit(() -> triggers.request(jobId));
    }

    private void triggerNow(String jobId) {
        database.call(c -> {
            TaskTable.trigger(c, Work.taskOf(jobId), clock.instant());
            return true;
        });
        bell.ring();
    }

    /** A purged plugin's requests go with its tables. */
    public static void forget(Database database, String pluginId) {
        database.call(c -> Sql.update(c, "delete from core_task where task_name like ?", Work.taskOf(pluginId) + ".%"));
    }

    private void inWrite(Database.Work<Boolean> work) {
        db.write(em -> db.jdbc(work));
    }

    private Job<?> known(String jobId) {
        var job = jobs.get(jobId);
        if (job == null) {
            throw new IllegalArgumentException("no job " + jobId + " in this generation");
        }
        return job;
    }
}
