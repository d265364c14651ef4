package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.app.bench.ServerProcess;
import io.kenh.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of a burst of webhooks. */
class KillTest {
    private static final int SENDERS = 8;
    private static final int ENOUGH = 300;

    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean burst = new AtomicBoolean(true);

    @Test
    void no_acknowledged_event_is_lost_and_none_has_two_effects(@TempDir Path data) throws Exception {
        int port = ServerProcess.freePort();
        List<String> sent;
        try (var server = ServerProcess.fromSources(data, port)) {
            var zalo = new FakePlatform(server.uri());
            zalo.connect();
            sent = killInTheMiddle(server, zalo);
        }
        try (var server = ServerProcess.fromSources(data, port)) {
            var zalo = new FakePlatform(server.uri());
            // What was acknowledged is there without being sent again.
            Eventually.holds(
                    "trace of an acknowledged message",
                    Duration.ofSeconds(240),
                    () -> zalo.received().containsAll(acknowledged));
            // Zalo sends again what was not answered; here everything, so that duplicates are certain.
            for (var id : sent) {
                zalo.deliver(id);
            }
            Eventually.holds(
                    "conversation with every message",
                    Duration.ofSeconds(240),
                    () -> zalo.received().containsAll(sent));
            var received = zalo.received();
            assertEquals(new HashSet<>(received).size(), received.size(), "a message is there twice");
            assertEquals(Set.copyOf(sent), Set.copyOf(received));
        }
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
