package io.kenh.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.job.Job;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class JobsDoorTest {
    record Reminder(long quote, String text) {}

    private static final String REMIND = "sales.remind";
    private static final String SYNC = "sales.sync";

    private final DataFixture data;
    private final JobsDoor jobs;
    private final Workers workers;
    private final List<Object> ran = new ArrayList<>();
    private Runnable inside = () -> {};

    JobsDoorTest(Database.Kind kind) {
        data = new DataFixture(kind);
        jobs = new JobsDoor(data.db, data.database, data.json, data.clock, data.bell);
        List<Job<?>> all = List.of(
                Job.once(REMIND, Reminder.class, reminder -> {
                    ran.add(reminder);
                    inside.run();
                }),
                Job.recurring(SYNC, Duration.ofMinutes(10), () -> {
                    ran.add("sync");
                    inside.run();
                }));
        jobs.bind(all);
        workers = new Workers(
                data.database,
                Workers.works(all, data.json),
                data.clock,
                Runnable::run,
                data.bell,
                WorkerOptions.of("node"));
        workers.runDue();
        ran.clear();
    }

    @AfterEach
    void close() {
        workers.close();
        data.close();
    }

    private Instant now() {
        return data.clock.instant();
    }

    /** Runs what is due and says what ran. */
    private List<Object> due() {
        workers.runDue();
        var copy = List.copyOf(ran);
        ran.clear();
        return copy;
    }

    private static Reminder quote(long id) {
        return new Reminder(id, "nhắc báo giá");
    }

    @Test
    void a_job_runs_at_its_time_with_its_data_and_once() {
        jobs.schedule(REMIND, "1", quote(1), now().plusSeconds(60));
        assertEquals(List.of(), due());
        data.clock.forward(Duration.ofSeconds(60));
        assertEquals(List.of(quote(1)), due());
        assertEquals(List.of(), due());
    }

    @Test
    void scheduling_twice_keeps_the_first_and_rescheduling_moves_it() {
        jobs.schedule(REMIND, "1", quote(1), now().plusSeconds(60));
        jobs.schedule(REMIND, "1", quote(2), now());
        assertEquals(List.of(), due());
        jobs.reschedule(REMIND, "1", quote(3), now());
        jobs.reschedule(REMIND, "new", quote(4), now().plusSeconds(1));
        assertEquals(List.of(quote(3)), due());
        data.clock.forward(Duration.ofSeconds(100));
        assertEquals(List.of(quote(4)), due());
    }

    @Test
    void a_rollback_forgets_the_request_and_a_cancel_the_run() {
        assertThrows(
                IllegalStateException.class,
                () -> data.db.write(em -> {
                    jobs.schedule(REMIND, "1", quote(1), now());
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), due());
        data.db.write(em -> {
            jobs.schedule(REMIND, "1", quote(1), now());
            jobs.schedule(REMIND, "2", quote(2), now());
            return true;
        });
        jobs.cancel(REMIND, "1");
        assertEquals(List.of(quote(2)), due());
    }

    @Test
    void a_request_made_while_the_same_key_runs_becomes_the_next_run() {
        inside = () -> {
            inside = () -> {};
            jobs.schedule(REMIND, "1", quote(2), now());
            jobs.schedule(REMIND, "1", quote(3), now());
        };
        jobs.schedule(REMIND, "1", quote(1), now());
        assertEquals(List.of(quote(1), quote(2)), due());
        assertEquals(List.of(), due());
    }

    @Test
    void a_failed_run_is_tried_again_and_a_request_meanwhile_is_not_doubled() {
        inside = () -> {
            inside = () -> {};
            throw new IllegalStateException("first time");
        };
        jobs.schedule(REMIND, "1", quote(1), now());
        assertEquals(List.of(quote(1)), due());
        jobs.schedule(REMIND, "1", quote(1), now());
        assertEquals(List.of(), due());
        data.clock.forward(Duration.ofSeconds(5));
        assertEquals(List.of(quote(1)), due());
    }

    @Test
    void a_recurring_job_pauses_between_runs_and_runs_at_once_when_triggered() {
        assertEquals(List.of(), due());
        data.clock.forward(Duration.ofMinutes(10));
        assertEquals(List.of("sync"), due());
        jobs.trigger(SYNC);
        jobs.trigger(SYNC);
        assertEquals(List.of("sync"), due());
        data.clock.forward(Duration.ofMinutes(9));
        assertEquals(List.of(), due());
    }

    @Test
    void a_trigger_counts_after_the_commit_only() {
        data.db.write(em -> {
            jobs.trigger(SYNC);
            assertEquals(0, workers.due());
            return true;
        });
        assertEquals(List.of("sync"), due());
        assertThrows(
                IllegalStateException.class,
                () -> data.db.write(em -> {
                    jobs.trigger(SYNC);
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), due());
    }

    @Test
    void a_trigger_during_a_run_makes_it_run_once_more() {
        inside = () -> {
            inside = () -> {};
            jobs.trigger(SYNC);
        };
        jobs.trigger(SYNC);
        assertEquals(List.of("sync", "sync"), due());
        assertEquals(List.of(), due());
    }

    @Test
    void a_failing_recurring_job_never_waits_longer_than_five_minutes_or_its_pace() {
        var retry = Retry.DEFAULT;
        assertEquals(Duration.ofSeconds(5), retry.recurringPause(1, Duration.ofSeconds(1)));
        assertEquals(Duration.ofMinutes(5), retry.recurringPause(40, Duration.ofSeconds(1)));
        assertEquals(Duration.ofHours(1), retry.recurringPause(40, Duration.ofDays(1)));
    }

    @Test
    void requests_that_no_job_would_understand_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> jobs.schedule("sales.unknown", "1", quote(1), now()));
        assertThrows(IllegalArgumentException.class, () -> jobs.schedule(REMIND, "1", "text", now()));
        assertThrows(IllegalArgumentException.class, () -> jobs.schedule(SYNC, "1", quote(1), now()));
        assertThrows(IllegalArgumentException.class, () -> jobs.trigger(REMIND));
    }

    @Test
    void a_purged_plugin_leaves_no_requests_behind() {
        jobs.schedule(REMIND, "1", quote(1), now());
        JobsDoor.forget(data.database, "sales");
        assertEquals(0, data.count("core_task"));
    }
}
