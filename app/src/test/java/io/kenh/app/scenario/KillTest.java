package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.app.bench.ServerProcess;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.FreePort;
import io.kenh.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of a burst of webhooks. */
class KillTest {
    private static final int SENDERS = 8;
    private static final int ENOUGH = 300;
    private static final long BETWEEN_LOOKS = 500_000_000;

    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean burst = new AtomicBoolean(true);

    @Test
    void no_acknowledged_event_is_lost_and_none_has_two_effects_on_h2(@TempDir Path data) throws Exception {
        story(data, Map.of());
    }

    @Test
    void no_acknowledged_event_is_lost_and_none_has_two_effects_on_postgres(@TempDir Path data) throws Exception {
        story(data, Map.of("database.url", TestPostgres.freshDatabase(), "database.user", "postgres"));
    }

    private void story(Path data, Map<String, String> database) throws Exception {
        int port = FreePort.find();
        List<String> sent;
        try (var server = ServerProcess.fromSources(data, port, database)) {
            var zalo = new FakePlatform(server.uri());
            zalo.connect();
            sent = killInTheMiddle(server, zalo);
        }
        try (var server = ServerProcess.fromSources(data, port, database)) {
            var zalo = new FakePlatform(server.uri());
            // What was acknowledged is there without being sent again.
            await("trace of every acknowledged message", zalo, acknowledged);
            // Zalo sends again what was not answered; here everything, so that duplicates are certain.
            for (var id : sent) {
                zalo.deliver(id);
            }
            await("conversation with every message", zalo, sent);
            var received = zalo.received();
            assertEquals(new HashSet<>(received).size(), received.size(), "a message is there twice");
            assertEquals(Set.copyOf(sent), Set.copyOf(received));
        }
    }

    /** Looks now and then: asking without a break would take the processor from the work that is waited for. */
    private static void await(String what, FakePlatform zalo, Collection<String> ids) {
        Eventually.holds(what, Duration.ofSeconds(240), () -> {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            return zalo.received().containsAll(ids);
        });
    }

    private List<String> killInTheMiddle(ServerProcess server, FakePlatform zalo) throws InterruptedException {
        var sent = ConcurrentHashMap.<String>newKeySet();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < SENDERS; i++) {
                senders.submit(() -> {
                    while (burst.get()) {
                        var id = "kill" + number.incrementAndGet();
                        sent.add(id);
                        if (zalo.deliver(id)) {
                            acknowledged.add(id);
                        }
                    }
                });
            }
            Eventually.holds("burst", Duration.ofSeconds(60), () -> acknowledged.size() >= ENOUGH);
            server.kill();
            burst.set(false);
        }
        assertTrue(acknowledged.size() >= ENOUGH);
        return new ArrayList<>(sent);
    }
}
