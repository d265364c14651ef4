package io.kenh.runtime.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class LiveHubTest {
    private static final Permission USE = new Permission("core.self");

    private final LiveHub hub = new LiveHub();

    private LiveStream stream() {
        return new LiveStream(hub, 1, new Actor(Actor.Kind.USER, 7, "An", 1, Set.of(1L), Map.of(USE.id(), Scope.ALL)));
    }

    @Test
    void stream_is_told_signals_of_many_threads_in_the_order_of_their_ids() throws Exception {
        for (int round = 0; round < 200; round++) {
            var stream = stream();
            hub.add(stream, null);
            int threads = 8;
            var together = new CyclicBarrier(threads);
            var running = new ArrayList<Thread>();
            for (int i = 0; i < threads; i++) {
                running.add(Thread.ofPlatform().start(() -> {
                    try {
                        together.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    for (int n = 0; n < 20; n++) {
                        hub.signal("topic", USE.id());
                    }
                }));
            }
            for (var thread : running) {
                thread.join();
            }
            hub.remove(stream);
            var ids = stream.waiting().stream().map(LiveHub.Signal::id).toList();
            assertEquals(threads * 20, ids.size());
            assertEquals(ids.stream().sorted().toList(), ids);
        }
    }

    @Test
    void changed_table_of_another_node_is_heard_by_no_page() {
        var stream = stream();
        hub.add(stream, null);
        long before = hub.changes().of("crm_stage");
        hub.accept("changed/crm_stage", "");
        assertEquals(before + 1, hub.changes().of("crm_stage"));
        assertEquals(List.of(), stream.waiting());
        hub.gap();
        assertTrue(hub.changes().of("crm_stage") > before + 1);
    }

    @Test
    void page_that_comes_back_is_told_exactly_what_it_missed() {
        for (int i = 0; i < 3; i++) {
            hub.signal("topic" + i, USE.id());
        }
        var joined = hub.add(stream(), hub.boot() + "-1");
        assertEquals(
                Optional.of(List.of("topic1", "topic2")),
                joined.missed()
                        .map(all -> all.stream().map(LiveHub.Signal::topic).toList()));
        assertEquals(hub.boot() + "-3", joined.id());

        var fresh = hub.add(stream(), null);
        assertEquals(Optional.of(List.of()), fresh.missed());
        assertTrue(hub.add(stream(), "other-1").missed().isEmpty(), "another start of the server");
    }

    @Test
    void page_that_comes_back_while_the_server_stops_does_not_hold_it() {
        var open = stream();
        hub.add(open, null);
        hub.close();
        assertTrue(open.ended());
        var late = stream();
        hub.add(late, null);
        assertTrue(late.ended());
    }
}
