package io.kenh.runtime.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.job.Job;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers on their own threads, by the real clock; tests wait for what happens, not for time. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class WorkersTest {
    record Task(int number) {}

    private static final String TASK = "test.task";

    private final DataFixture data;
    private final List<Workers> started = new ArrayList<>();

    WorkersTest(Database.Kind kind) {
        data = new DataFixture(kind);
    }

    @AfterEach
    void close() {
        started.forEach(Workers::close);
        data.close();
    }

    private Workers node(String name, Bell bell, Consumer<Task> action) {
        var options = new WorkerOptions(
                name, 8, Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(300), Retry.DEFAULT);
        var works = Workers.works(List.of(Job.once(TASK, Task.class, action)), data.json);
        var workers = new Workers(data.database, works, Clock.systemUTC(), Runnable::run, bell, options);
        started.add(workers);
        workers.start();
        return workers;
    }

    private JobsDoor door(Bell bell) {
        var jobs = new JobsDoor(data.db, data.database, data.json, Clock.systemUTC(), bell);
        jobs.bind(List.of(Job.once(TASK, Task.class, task -> {})));
        return jobs;
    }

    @Test
    void two_nodes_share_the_work_and_never_do_one_piece_twice() throws InterruptedException {
        int pieces = 200;
        var runs = new ConcurrentHashMap<Integer, AtomicInteger>();
        var nodes = ConcurrentHashMap.<String>newKeySet();
        var done = new CountDownLatch(pieces);
        var jobs = door(data.bell);
        data.db.write(em -> {
            IntStream.range(0, pieces).forEach(i -> jobs.schedule(TASK, "k" + i, new Task(i), Instant.now()));
            return true;
        });
        for (var name : List.of("one", "two")) {
            node(name, new Bell(), task -> {
                nodes.add(name);
                runs.computeIfAbsent(task.number(), n -> new AtomicInteger()).incrementAndGet();
                done.countDown();
            });
        }
        assertTrue(done.await(60, TimeUnit.SECONDS));
        started.forEach(Workers::close);
        assertEquals(pieces, runs.size());
        assertTrue(runs.values().stream().allMatch(count -> count.get() == 1), runs.toString());
        assertEquals(2, nodes.size());
        assertEquals(0, data.count("core_task"));
    }

    @Test
    void a_request_of_this_node_is_heard_at_once() throws InterruptedException {
        var ran = new CountDownLatch(1);
        var options = WorkerOptions.of("patient").withPoll(Duration.ofHours(1));
        var works = Workers.works(List.of(Job.once(TASK, Task.class, task -> ran.countDown())), data.json);
        var workers = new Workers(data.database, works, Clock.systemUTC(), Runnable::run, data.bell, options);
        started.add(workers);
        workers.start();
        door(data.bell).schedule(TASK, "now", new Task(1), Instant.now());
        assertTrue(ran.await(30, TimeUnit.SECONDS));
    }

    @Test
    void a_run_that_does_not_end_before_closing_runs_again_elsewhere_and_is_not_interrupted()
            throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var interrupted = new AtomicInteger();
        var first = node("first", data.bell, task -> {
            begun.countDown();
            try {
                finish.await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        });
        door(data.bell).schedule(TASK, "long", new Task(1), Instant.now());
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        first.close();
        var again = new CountDownLatch(1);
        node("second", data.bell, task -> again.countDown());
        assertTrue(again.await(30, TimeUnit.SECONDS));
        finish.countDown();
        assertEquals(0, interrupted.get());
    }

    @Test
    void the_work_of_a_killed_node_is_revived() throws InterruptedException {
        door(data.bell).schedule(TASK, "orphan", new Task(1), Instant.now());
        data.database.call(c -> Sql.update(
                c,
                "update core_task set picked = true, picked_by = 'killed', version = version + 1, last_heartbeat = ?",
                Instant.now()));
        var revived = new CountDownLatch(1);
        node("survivor", data.bell, task -> revived.countDown());
        assertTrue(revived.await(30, TimeUnit.SECONDS));
    }

    @Test
    void a_run_that_beats_its_heart_is_not_taken_for_dead() throws InterruptedException {
        var begun = new AtomicInteger();
        var finish = new CountDownLatch(1);
        Consumer<Task> slow = task -> {
            begun.incrementAndGet();
            try {
                finish.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        node("one", data.bell, slow);
        node("two", new Bell(), slow);
        door(data.bell).schedule(TASK, "slow", new Task(1), Instant.now());
        // Four missed heartbeats would be two seconds; wait until eight of them were written.
        var beats = new java.util.HashSet<Instant>();
        while (beats.size() < 8) {
            data
                    .database
                    .call(c -> Sql.list(
                            c, "select last_heartbeat from core_task", row -> Sql.instant(row, "last_heartbeat")))
                    .stream()
                    .filter(java.util.Objects::nonNull)
                    .forEach(beats::add);
        }
        assertEquals(1, begun.get());
        finish.countDown();
    }
}
