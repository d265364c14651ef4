package io.kenh.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Cursor;
import io.kenh.api.job.Job;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.job.FailedRuns.FailedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class FailedRunsTest {
    record Letter(String to) {}

    private static final String SEND = "post.send";

    private final DataFixture data;
    private final JobsDoor jobs;
    private final Workers workers;
    private final FailedRuns runs;
    private boolean broken = true;

    FailedRunsTest(Database.Kind kind) {
        data = new DataFixture(kind);
        List<Job<?>> all = List.of(Job.once(SEND, Letter.class, letter -> {
            if (broken) {
                throw new IllegalStateException("no post today");
            }
        }));
        jobs = new JobsDoor(data.db, data.database, data.json, data.clock, data.bell);
        jobs.bind(all);
        workers = new Workers(
                data.database,
                Workers.works(all, data.json),
                data.clock,
                Runnable::run,
                data.bell,
                WorkerOptions.of("node").withRetry(new Retry(Duration.ofSeconds(5), Duration.ofHours(1), 3)));
        runs = new FailedRuns(data.database, data.clock);
    }

    /** As the databases keep it. */
    private Instant now() {
        return data.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @AfterEach
    void close() {
        workers.close();
        data.close();
    }

    @Test
    void a_failing_run_says_since_when_and_that_begins_anew_after_a_retry() {
        var began = now();
        send("1");
        workers.runDue();
        data.clock.forward(Duration.ofHours(12));
        workers.runDue();

        var run = only();
        assertEquals(2, run.failures());
        assertEquals(began, run.firstAt());
        assertEquals(now(), run.failedAt());
        assertEquals("post", run.plugin());
        assertTrue(run.job() && run.error().contains("no post today"));

        assertTrue(runs.retry(run.task(), run.key()));
        workers.runDue();
        assertEquals(now(), only().firstAt());
    }

    @Test
    void what_was_given_up_is_counted_and_done_after_the_repair() {
        send("1");
        send("2");
        for (int i = 0; i < 5 && runs.waiting() < 2; i++) {
            workers.runDue();
            data.clock.forward(Duration.ofDays(2));
        }
        assertEquals(2, runs.waiting());
        assertEquals(Map.of("job:post.send", 2L), runs.kinds());

        broken = false;
        assertEquals(2, runs.retryAll("job:post.send"));
        workers.runDue();
        assertEquals(0, data.count("core_task"));
    }

    @Test
    void failed_runs_are_read_by_key_the_latest_failure_first() {
        for (var key : List.of("a", "b", "c", "d", "e")) {
            send(key);
            if (!key.equals("b")) {
                workers.runDue();
                data.clock.forward(Duration.ofSeconds(1));
            }
        }
        var keys = new ArrayList<String>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = runs.page(after, 2);
            page.items().forEach(run -> keys.add(run.key()));
            after = Cursor.decode(page.next(), 3);
        } while (after.isPresent());
        assertEquals(List.of("e", "d", "b", "c", "a"), keys);
        assertNull(runs.page(Optional.empty(), 5).next());
    }

    private void send(String key) {
        jobs.schedule(SEND, key, new Letter("An"), data.clock.instant());
    }

    private FailedRun only() {
        var all = runs.page(Optional.empty(), 10).items();
        assertEquals(1, all.size());
        return all.getFirst();
    }
}
