package io.kenh.runtime.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.event.Delivery;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.job.FailedRuns;
import io.kenh.runtime.job.Retry;
import io.kenh.runtime.job.WorkerOptions;
import io.kenh.runtime.job.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class OutboxTest {
    record Paid(long invoice, Instant at, String note) implements DomainEvent {}

    record Thanked(long invoice) implements DomainEvent {}

    private final DataFixture data;
    private final List<String> heard = new ArrayList<>();

    OutboxTest(Database.Kind kind) {
        data = new DataFixture(kind);
    }

    @AfterEach
    void close() {
        data.close();
    }

    /** A generation with these listeners: publishing and working. */
    private final class Node implements AutoCloseable {
        final Outbox outbox = new Outbox(data.db, data.database, data.json, data.clock, data.bell);
        final EventsDoor events = new EventsDoor(data.db, outbox);
        final Workers workers;

        Node(Retry retry, PluginListener... listeners) {
            outbox.bind(List.of(listeners));
            var plugins = Arrays.stream(listeners).map(PluginListener::pluginId).toList();
            outbox.register(plugins);
            outbox.forgetOlder(plugins);
            workers = new Workers(
                    data.database,
                    outbox.works(),
                    data.clock,
                    Runnable::run,
                    data.bell,
                    WorkerOptions.of("node").withRetry(retry));
        }

        Node(PluginListener... listeners) {
            this(Retry.DEFAULT, listeners);
        }

        Paid publish(long invoice) {
            var paid = new Paid(invoice, Instant.parse("2026-03-05T02:00:00Z"), "cảm ơn");
            data.db.write(em -> {
                events.publish(paid);
                return true;
            });
            return paid;
        }

        @Override
        public void close() {
            workers.close();
        }
    }

    private static PluginListener later(String plugin, String id, Consumer<Paid> action) {
        return new PluginListener(plugin, new Listener<>(id, Paid.class, Delivery.AFTER_COMMIT, action));
    }

    private static PluginListener inside(Consumer<Paid> action) {
        return new PluginListener("a", new Listener<>("a.inside", Paid.class, Delivery.IN_TRANSACTION, action));
    }

    @Test
    void each_listener_gets_the_event_whole_and_once_after_the_commit() {
        var got = new ArrayList<Paid>();
        try (var node = new Node(later("a", "a.one", got::add), later("b", "b.two", got::add))) {
            var paid = node.publish(5);
            assertEquals(List.of(), got);
            assertEquals(2, node.workers.runDue());
            assertEquals(List.of(paid, paid), got);
            assertEquals(0, node.workers.runDue());
            assertEquals(1, data.count("core_event"));
        }
    }

    @Test
    void a_rollback_forgets_the_event() {
        try (var node = new Node(later("a", "a.one", paid -> heard.add("never")))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> data.db.write(em -> {
                        node.events.publish(new Thanked(1));
                        node.events.publish(new Paid(1, Instant.EPOCH, ""));
                        throw new IllegalStateException();
                    }));
            assertEquals(0, data.count("core_event"));
            assertEquals(0, node.workers.runDue());
            assertThrows(IllegalStateException.class, () -> node.events.publish(new Thanked(1)));
        }
    }

    @Test
    void a_listener_inside_runs_before_the_commit_may_publish_more_and_may_refuse() {
        Node[] self = new Node[1];
        try (var node = new Node(
                inside(paid -> {
                    if (paid.invoice() < 0) {
                        throw new IllegalArgumentException("refused");
                    }
                    heard.add("inside " + data.count("core_event"));
                    self[0].events.publish(new Thanked(paid.invoice()));
                }),
                new PluginListener(
                        "a",
                        new Listener<>(
                                "a.thanks", Thanked.class, Delivery.IN_TRANSACTION, e -> heard.add("thanks " + e))))) {
            self[0] = node;
            node.publish(3);
            assertEquals(List.of("inside 0", "thanks Thanked[invoice=3]"), heard);
            assertEquals(2, data.count("core_event"));
            assertThrows(IllegalArgumentException.class, () -> node.publish(-1));
            assertEquals(2, data.count("core_event"));
        }
    }

    @Test
    void events_of_a_disabled_plugin_wait_and_arrive_when_it_is_back() {
        try (var first =
                new Node(later("a", "a.one", paid -> heard.add("a")), later("b", "b.two", paid -> heard.add("b")))) {
            assertEquals(0, first.workers.runDue());
        }
        try (var without = new Node(later("a", "a.one", paid -> heard.add("a")))) {
            without.publish(1);
            without.workers.runDue();
            data.clock.forward(Duration.ofDays(400));
            without.publish(2);
            without.workers.runDue();
            assertEquals(List.of("a", "a"), heard);
        }
        try (var back = new Node(
                later("a", "a.one", paid -> heard.add("a")), later("b", "b.two", p -> heard.add("b" + p.invoice())))) {
            assertEquals(2, back.workers.runDue());
            assertEquals(List.of("a", "a", "b1", "b2"), heard);
        }
    }

    @Test
    void a_purged_plugin_and_a_listener_that_no_longer_exists_leave_nothing_behind() {
        try (var first =
                new Node(later("a", "a.old", p -> {}), later("a", "a.kept", p -> {}), later("b", "b.two", p -> {}))) {
            first.publish(1);
        }
        assertEquals(3, data.count("core_task"));
        try (var upgraded = new Node(later("a", "a.kept", p -> heard.add("kept")))) {
            assertEquals(2, data.count("core_task"));
            Outbox.forget(data.database, "b");
            assertEquals(1, data.count("core_listener"));
            assertEquals(1, upgraded.workers.runDue());
            assertEquals(0, data.count("core_task"));
        }
    }

    @Test
    void a_failing_listener_is_tried_again_with_growing_pauses_and_holds_up_nobody() {
        var attempts = new ArrayList<Duration>();
        var start = data.clock.instant();
        try (var node = new Node(
                later("a", "a.flaky", paid -> {
                    attempts.add(Duration.between(start, data.clock.instant()));
                    if (attempts.size() < 4) {
                        throw new IllegalStateException("not yet");
                    }
                }),
                later("b", "b.two", paid -> heard.add("b")))) {
            node.publish(1);
            for (int second = 0; second < 60; second++) {
                node.workers.runDue();
                data.clock.forward(Duration.ofSeconds(1));
            }
            assertEquals(
                    List.of(0L, 5L, 15L, 35L),
                    attempts.stream().map(Duration::toSeconds).toList());
            assertEquals(List.of("b"), heard);
            assertEquals(0, data.count("core_task"));
        }
    }

    @Test
    void a_delivery_that_failed_too_often_stays_visible_until_a_person_retries_it() {
        var broken = new boolean[] {true};
        var retry = new Retry(Duration.ofSeconds(5), Duration.ofHours(1), 3);
        try (var node = new Node(retry, later("a", "a.broken", paid -> {
            if (broken[0]) {
                throw new IllegalStateException("Zalo says no");
            }
            heard.add("at last");
        }))) {
            node.publish(1);
            for (int day = 0; day < 10; day++) {
                node.workers.runDue();
                data.clock.forward(Duration.ofDays(1));
            }
            var failed = new FailedRuns(data.database, data.clock);
            var run = failed.page(Optional.empty(), 10).items().getFirst();
            assertEquals(3, run.failures());
            assertTrue(run.waiting() && run.error().contains("Zalo says no"), run.toString());
            broken[0] = false;
            assertEquals(0, node.workers.runDue());
            assertTrue(failed.retry(run.task(), run.key()));
            assertEquals(1, node.workers.runDue());
            assertEquals(List.of("at last"), heard);
            assertEquals(List.of(), failed.page(Optional.empty(), 10).items());
        }
    }

    @Test
    void a_node_that_dies_in_the_middle_of_a_delivery_loses_nothing() {
        try (var node = new Node(later("a", "a.one", paid -> heard.add("a" + paid.invoice())))) {
            node.publish(1);
            // What a killed node leaves behind: its row is taken, its heartbeats have stopped.
            data.database.call(c -> Sql.update(
                    c,
                    "update core_task set picked = true, picked_by = 'dead', version = version + 1, last_heartbeat = ?",
                    data.clock.instant()));
            assertEquals(0, node.workers.runDue());
            data.clock.forward(Duration.ofSeconds(31));
            node.workers.revive();
            assertEquals(1, node.workers.runDue());
            assertEquals(List.of("a1"), heard);
        }
    }

    @Test
    void old_delivered_events_are_removed_and_waiting_ones_are_kept() {
        try (var node = new Node(later("a", "a.one", paid -> {}), later("b", "b.two", paid -> {}))) {
            node.publish(1);
            node.workers.runDue();
        }
        try (var without = new Node(later("a", "a.one", paid -> {}))) {
            without.publish(2);
            without.workers.runDue();
            data.clock.forward(Duration.ofDays(31));
            without.outbox.cleaning().action().accept(null);
            assertEquals(1, data.count("core_event"));
        }
    }
}
