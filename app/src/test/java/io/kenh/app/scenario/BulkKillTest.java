package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.app.bench.ServerProcess;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.FreePort;
import io.kenh.testkit.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed twice in the middle of a bulk send, and answers get lost; Zalo, in a process of its own, counts. */
class BulkKillTest {
    private static final int CUSTOMERS = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final long BETWEEN_LOOKS = 200_000_000;

    private final String zaloDatabase = TestPostgres.freshDatabase();
    private final String database = TestPostgres.freshDatabase();
    private final int zaloPort = FreePort.find();
    private final int port = FreePort.find();

    @Test
    void each_of_two_thousand_customers_gets_exactly_one(@TempDir Path zaloData, @TempDir Path data) {
        var starting = CompletableFuture.supplyAsync(() -> server(data, port, "zbs-templates", database));
        try (var zalo = server(zaloData, zaloPort, "zalo-simulator", zaloDatabase)) {
            BulkMailing mailing;
            try (var suite = starting.join()) {
                mailing = new BulkMailing(zalo.uri(), suite.uri(), zaloDatabase, database);
                mailing.hurry();
                mailing.begin(CUSTOMERS);
                mailing.loseAnswers(2);
                killAt(100, suite, mailing);
            }
            try (var suite = server(data, port, "zbs-templates", database)) {
                mailing.loseAnswers(2);
                killAt(1000, suite, mailing);
            }
            try (var suite = server(data, port, "zbs-templates", database)) {
                await("end of the bulk send on " + suite.uri(), mailing::done);
            }
            assertEquals(CUSTOMERS, mailing.messages(), "messages that Zalo took");
            assertEquals(CUSTOMERS, mailing.customers(), "customers who got one");
        }
    }

    private static void killAt(int messages, ServerProcess suite, BulkMailing mailing) {
        await("message " + messages, () -> mailing.messages() >= messages);
        suite.kill();
    }

    private static void await(String what, BooleanSupplier condition) {
        Eventually.holds(what, PATIENCE, () -> {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            return condition.getAsBoolean();
        });
    }

    private ServerProcess server(Path data, int at, String plugin, String url) {
        var config = new HashMap<>(Map.of("plugins.enable", plugin, "database.url", url, "database.user", "postgres"));
        for (var door : new String[] {"oauth", "openapi", "business", "graph"}) {
            config.put("zalo." + door + "-url", "http://127.0.0.1:" + zaloPort + "/zalo-simulator/" + door);
        }
        try {
            return ServerProcess.fromSources(data, at, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
