package io.kenh.runtime.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.event.Batch;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.Sql;
import io.kenh.runtime.job.FailedRuns;
import io.kenh.runtime.job.WorkerOptions;
import io.kenh.runtime.job.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Listeners whose deliveries are made many at a time. */
@ParameterizedClass
@EnumSource(Database.Kind.class)
class DeliveriesTest {
    record Paid(long invoice) implements DomainEvent {}

    record Thanked(long invoice) implements DomainEvent {}

    private final DataFixture data;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Workers> started = new ArrayList<>();

    DeliveriesTest(Database.Kind kind) {
        data = new DataFixture(kind);
    }

    @AfterEach
    void close() {
        started.forEach(Workers::close);
        data.close();
    }

    private final class Node {
        final Outbox outbox = new Outbox(data.db, data.database, data.json, data.clock, data.bell);
        final EventsDoor events = new EventsDoor(data.db, outbox);
        final Workers workers;

        Node(Clock clock, PluginListener... listeners) {
            outbox.bind(List.of(listeners));
            var plugins = Arrays.stream(listeners).map(PluginListener::pluginId).toList();
            outbox.register(plugins);
            outbox.forgetOlder(plugins);
            workers = new Workers(
                    data.database,
                    outbox.works(),
                    outbox.lane(),
                    clock,
                    Runnable::run,
                    data.bell,
                    WorkerOptions.of("node").withPoll(Duration.ofHours(1)));
            started.add(workers);
        }

        Node(PluginListener... listeners) {
            this(data.clock, listeners);
        }

        void publish(long... invoices) {
            data.db.write(em -> {
                Arrays.stream(invoices).forEach(invoice -> events.publish(new Paid(invoice)));
                return true;
            });
        }
    }

    private static PluginListener batched(String plugin, String id, Consumer<Paid> action) {
        return new PluginListener(plugin, new Listener<>(id, Paid.class, Delivery.BATCHED, action));
    }

    private void shelf(long number) {
        data.db.write(em -> data.db.jdbc(c -> Sql.update(
                c, "insert into test_shelf (id, company_id, name, version) values (?, 1, 'oak', 0)", number)));
    }

    @Test
    void many_are_delivered_in_order_in_one_transaction_and_leave_the_task_table_alone() {
        var connections = new ArrayList<Long>();
        var node = new Node(batched("a", "a.one", paid -> {
            heard.add("a" + paid.invoice());
            connections.add(data.db.jdbc(c -> (long) System.identityHashCode(c)));
        }));
        node.publish(1, 2);
        node.publish(3);
        assertEquals(3, data.count("core_delivery"));
        assertEquals(0, data.count("core_task"));
        assertEquals(3, node.workers.runDue());
        assertEquals(List.of("a1", "a2", "a3"), heard);
        assertEquals(1, connections.stream().distinct().count());
        assertEquals(0, data.count("core_delivery"));
        assertEquals(0, node.workers.runDue());
    }

    @Test
    void one_that_fails_undoes_the_others_and_each_is_then_delivered_alone() {
        var node = new Node(batched("a", "a.one", paid -> {
            heard.add("a" + paid.invoice());
            shelf(paid.invoice());
            if (paid.invoice() == 2) {
                throw new IllegalStateException("not this one");
            }
        }));
        node.publish(1, 2, 3);
        node.workers.runDue();
        assertEquals(List.of("a1", "a2"), heard.subList(0, 2));
        assertEquals(
                List.of("a1", "a2", "a3"),
                heard.subList(2, heard.size()).stream().sorted().toList());
        assertEquals(3, data.count("test_shelf"));
        var failed = new FailedRuns(data.database, data.clock).page(Optional.empty(), 10);
        assertEquals("event:a.one", failed.items().getFirst().task());
        assertTrue(failed.items().getFirst().error().contains("not this one"));
        assertEquals(1, data.count("core_task"));
        assertEquals(0, data.count("core_delivery"));
    }

    @Test
    void a_handler_that_swallows_what_broke_the_transaction_breaks_nobody_elses() {
        var node = new Node(batched("a", "a.one", paid -> {
            try {
                shelf(paid.invoice());
                if (paid.invoice() == 2) {
                    data.db.write(em -> {
                        throw new IllegalStateException("half done");
                    });
                }
            } catch (IllegalStateException e) {
                heard.add("swallowed");
            }
        }));
        node.publish(1, 2, 3);
        node.workers.runDue();
        assertEquals(3, data.count("test_shelf"));
        assertEquals(0, data.count("core_task"));
        assertTrue(heard.contains("swallowed"));
    }

    @Test
    void deliveries_of_a_disabled_plugin_wait_in_the_task_table_until_it_is_back() {
        new Node(batched("a", "a.one", p -> heard.add("a")), batched("b", "b.two", p -> heard.add("b"))).publish(1);
        var without = new Node(batched("a", "a.one", p -> heard.add("a")));
        without.workers.runDue();
        assertEquals(List.of("a"), heard);
        assertEquals(0, data.count("core_delivery"));
        without.publish(2);
        without.workers.runDue();
        assertEquals(2, data.count("core_task"));
        var back = new Node(batched("a", "a.one", p -> {}), batched("b", "b.two", p -> heard.add("b" + p.invoice())));
        assertEquals(2, back.workers.runDue());
        assertEquals(List.of("b1", "b2"), heard.subList(2, 4).stream().sorted().toList());
    }

    @Test
    void a_purged_plugin_leaves_nothing_behind_and_waiting_events_are_kept() {
        var node = new Node(batched("a", "a.one", p -> {}), batched("b", "b.two", p -> {}));
        node.publish(1);
        Outbox.forget(data.database, "b");
        assertEquals(1, data.count("core_delivery"));
        data.clock.forward(Duration.ofDays(31));
        node.outbox.cleaning().action().accept(null);
        assertEquals(1, data.count("core_event"));
        node.workers.runDue();
        node.outbox.cleaning().action().accept(null);
        assertEquals(0, data.count("core_event"));
    }

    @Test
    void listeners_that_name_one_batch_are_told_together_in_order_after_the_others() {
        Batch batch = events -> heard.add(events.stream().map(Object::toString).collect(Collectors.joining(" ")));
        var node = new Node(
                new PluginListener("a", new Listener<>("a.paid", Paid.class, batch)),
                batched("b", "b.one", paid -> heard.add("b" + paid.invoice())),
                new PluginListener("a", new Listener<>("a.thanked", Thanked.class, batch)));
        node.publish(1);
        data.db.write(em -> {
            node.events.publish(new Thanked(1));
            node.events.publish(new Paid(2));
            return true;
        });
        assertEquals(5, node.workers.runDue());
        assertEquals(List.of("b1", "b2", "Paid[invoice=1] Thanked[invoice=1] Paid[invoice=2]"), heard);
    }

    @Test
    void a_batch_that_fails_is_told_each_alone() {
        Batch batch = events -> {
            heard.add(events.size() + " of " + events.getFirst());
            if (events.size() > 1) {
                throw new IllegalStateException("too many");
            }
        };
        var node = new Node(new PluginListener("a", new Listener<>("a.paid", Paid.class, batch)));
        node.publish(1, 2);
        node.workers.runDue();
        assertEquals("2 of Paid[invoice=1]", heard.getFirst());
        assertEquals(
                List.of("1 of Paid[invoice=1]", "1 of Paid[invoice=2]"),
                heard.subList(1, 3).stream().sorted().toList());
        assertEquals(0, data.count("core_task"));
    }

    @Test
    void what_one_node_has_in_hand_another_leaves_alone_and_takes_up_when_it_died() throws Exception {
        var node = new Node(batched("a", "a.one", paid -> heard.add("a" + paid.invoice())));
        node.publish(1);
        try (var other = data.database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            assertFalse(Sql.list(other, "select id from core_delivery for update", row -> row.getLong(1))
                    .isEmpty());
            assertEquals(0, node.outbox.lane().runSome());
            // A killed node's connection ends, and with it what it held.
            other.rollback();
            other.setAutoCommit(true);
        }
        assertEquals(1, node.outbox.lane().runSome());
        assertEquals(List.of("a1"), heard);
    }

    @Test
    void running_workers_hear_of_a_delivery_at_once_and_deliver_each_once() throws InterruptedException {
        int events = 300;
        var done = new CountDownLatch(events);
        PluginListener listener = batched("a", "a.one", paid -> {
            heard.add("a" + paid.invoice());
            done.countDown();
        });
        var node = new Node(Clock.systemUTC(), listener);
        node.workers.start();
        for (int i = 0; i < events; i++) {
            node.publish(i);
        }
        assertTrue(done.await(60, TimeUnit.SECONDS));
        node.workers.close();
        assertEquals(events, heard.stream().distinct().count());
        assertEquals(events, heard.size());
        assertEquals(0, data.count("core_delivery"));
    }
}
