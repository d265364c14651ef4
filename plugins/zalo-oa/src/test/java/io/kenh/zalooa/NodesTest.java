package io.kenh.zalooa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Database;
import io.kenh.zalooa.event.EventState;
import io.kenh.zalooa.event.ZaloEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two nodes take in and process at the same time; Zalo repeats what it sends. */
class NodesTest {
    private static final int CUSTOMERS = 8;
    private static final int MESSAGES = 25;

    @Test
    void each_event_has_its_effect_once_and_each_persons_in_the_order_they_came() throws Exception {
        try (var oa = new TestOa(Database.POSTGRES);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var nodes = List.of(oa.wiring, new Wiring(oa.host));
            var writing = new AtomicInteger(CUSTOMERS);
            var work = new ArrayList<Callable<Boolean>>();
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                int number = customer;
                work.add(() -> writes(oa, nodes.get(number % 2), number, writing));
            }
            for (var node : nodes) {
                work.add(() -> {
                    while (writing.get() > 0 || oa.arriving() > 0) {
                        node.processor.run();
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                assertTrue(done.get());
            }
            var expected = new ArrayList<String>();
            for (int message = 0; message < MESSAGES; message++) {
                expected.add("t" + message);
            }
            var received = oa.inbox.received.stream()
                    .collect(groupingBy(one -> one.thread().customer(), mapping(one -> one.text(), toList())));
            assertEquals(CUSTOMERS, received.size());
            received.values().forEach(texts -> assertEquals(expected, texts));
            var states = oa.events().stream().collect(groupingBy(ZaloEvent::state));
            assertEquals(CUSTOMERS * MESSAGES, states.get(EventState.PROCESSED).size());
            assertEquals(CUSTOMERS * MESSAGES, states.get(EventState.DUPLICATE).size());
            assertEquals(2, states.size());
        }
    }

    private static boolean writes(TestOa oa, Wiring node, int customer, AtomicInteger writing) {
        try {
            for (int message = 0; message < MESSAGES; message++) {
                var body = Customers.about("user_send_text", customer)
                        .replace("abc", "t" + message)
                        .replace("in-text", "m-" + customer + "-" + message);
                oa.deliver(node, body);
                oa.deliver(node, body);
            }
            return true;
        } finally {
            writing.decrementAndGet();
        }
    }
}
