package io.kenh.runtime.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.kenh.api.job.Job;
import io.kenh.api.web.Json;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is due among the work of one generation, one node at a time. Rows of other work (a disabled plugin's) are left alone. A
 * run that its node did not finish starts again: work must be idempotent.
 */
public final class Workers implements AutoCloseable {
    /** db-scheduler deletes rows of work it does not know after this time; ours wait until their plugin is back. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Database database;
    private final List<Work> works;
    private final @Nullable Lane lane;
    private final Clock clock;
    private final Around around;
    private final Bell bell;
    private final WorkerOptions options;
    private final List<Task<?>> tasks;
    private volatile boolean closing;
    private volatile @Nullable Scheduler scheduler;
    private @Nullable LaneRunner runner;

    /** @param works from {@link #works} and the outbox */
    public Workers(Database database, List<Work> works, Clock clock, Around around, Bell bell, WorkerOptions options) {
        this(database, works, null, clock, around, bell, options);
    }

    /** @param lane what is done many at a time beside them */
    public Workers(
            Database database,
            List<Work> works,
            @Nullable Lane lane,
            Clock clock,
            Around around,
            Bell bell,
            WorkerOptions options) {
        this.database = database;
        this.works = List.copyOf(works);
        this.lane = lane;
        this.clock = clock;
        this.around = around;
        this.bell = bell;
        this.options = options;
        var task = new WorkTask(new Endings(database), clock, around, options.retry(), () -> closing);
        tasks = works.stream().<Task<?>>map(task::of).toList();
        if (works.stream().map(Work::task).distinct().count() != works.size()) {
            throw new IllegalArgumentException("two jobs or two listeners have the same id");
        }
    }

    public static List<Work> works(List<Job<?>> jobs, Json json) {
        return jobs.stream().<Work>map(job -> Work.of(job, json)).toList();
    }

    /** Begins to pick what is due. */
    public synchronized void start() {
        if (closing || scheduler != null) {
            throw new IllegalStateException("workers start once");
        }
        ensureRecurring();
        var pool = new Calm.Pool(
                options.concurrency(), Thread.ofVirtual().name("worker-", 0).factory(), () -> {});
        var poll = new Calm.Pool(1, Thread.ofVirtual().name("worker-poll-", 0).factory(), this::wake);
        var timer = new Calm.Timer(
                3, Thread.ofPlatform().daemon().name("worker-timer-", 0).factory());
        var started = configure(Scheduler.create(database.dataSource(), tasks))
                .clock(clock::instant)
                .executorService(pool)
                .dueExecutor(poll)
                .housekeeperExecutor(timer)
                .threads(options.concurrency())
                .pollingInterval(options.poll())
                .heartbeatInterval(options.heartbeat())
                .missedHeartbeatsLimit(4)
                // db-scheduler waits this long twice
                .shutdownMaxWait(options.stopWithin().dividedBy(2))
                .build();
        scheduler = started;
        started.start();
        bell.onRing(this::wake);
        if (lane != null) {
            runner = new LaneRunner(lane, around, options);
            runner.start();
        }
    }

    private void wake() {
        var current = scheduler;
        if (current != null) {
            current.triggerCheckForDueExecutions();
        }
    }

    /**
     * Runs in the calling thread whatever is due by the clock, also what that makes due, until nothing is. For tests: move the clock,
     * then call this.
     *
     * @return how many runs were due
     */
    public int runDue() {
        ensureRecurring();
        var time = new SettableClock();
        time.set(clock.instant());
        var builder =
                TestHelper.createManualScheduler(database.dataSource(), tasks).clock(time);
        configure(builder);
        var manual = builder.build();
        int total = 0;
        for (int due = due(); due > 0; due = due()) {
            total += due;
            if (lane != null) {
                LaneRunner.empty(lane, around);
            }
            time.set(clock.instant());
            manual.runAnyDueExecutions();
        }
        return total;
    }

    /** How many runs of this generation's work could start now. */
    public int due() {
        var names = works.stream().map(Work::task).collect(Collectors.toUnmodifiableSet());
        var sql = "select task_name, count(*) from core_task where picked = false and execution_time <= ?"
                + " group by task_name";
        var waiting = database.call(
                c -> Sql.list(c, sql, row -> Map.entry(row.getString(1), row.getInt(2)), clock.instant()));
        int runs = waiting.stream()
                .filter(entry -> names.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return lane == null ? runs : runs + lane.due();
    }

    /** Gives back the runs of nodes whose heartbeats stopped; running workers do this by themselves. */
    public int revive() {
        var now = clock.instant();
        var sql = "update core_task set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?,"
                + " version = version + 1 where picked = true and last_heartbeat <= ?";
        return database.call(
                c -> Sql.update(c, sql, now, now.minus(options.heartbeat().multipliedBy(4))));
    }

    private SchedulerBuilder configure(SchedulerBuilder builder) {
        switch (database.kind()) {
            case H2 ->
                builder.jdbcCustomization(new DefaultJdbcCustomization(false)).pollUsingFetch(0.5, 1.0);
            // Picks many in one statement and one commit.
            case POSTGRESQL -> builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        return builder.tableName(TaskTable.NAME)
                .schedulerName(new SchedulerName.Fixed(options.node()))
                .serializer(new Utf8())
                .deleteUnresolvedAfter(NEVER)
                .failureLogging(LogLevel.WARN, true);
    }

    private void ensureRecurring() {
        var now = clock.instant();
        database.transact(c -> {
            for (var work : works) {
                if (work.every().isPresent()) {
                    TaskTable.ensureRecurring(
                            c, work.task(), now, now.plus(work.every().get()));
                }
            }
            return true;
        });
    }

    /**
     * Picks nothing more at once, then waits a little for what is running. What does not finish is not interrupted: it may still end well,
     * and if it does not, its missing heartbeat makes another node run it again.
     */
    @Override
    public synchronized void close() {
        closing = true;
        bell.silence();
        if (runner != null) {
            runner.close();
        }
        var current = scheduler;
        if (current != null) {
            current.stop();
            scheduler = null;
        }
    }
}
