package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at every step of a bulk send, in the middle of the transaction that writes it, and answers of every call get lost;
 * Zalo, in a process of its own, counts.
 */
class BulkKillTest {
    private static final int CUSTOMERS = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final long BETWEEN_LOOKS = 200_000_000;

    /** What the transaction writes in which the server is killed. */
    private enum Step {
        PLANNED("zbs_templates_bulk_item", "update", "new.verdict = 'FITS' and " + of(300)),
        QUEUED("zbs_templates_message", "insert", of(450)),
        CLAIMED("zbs_templates_message", "update", "new.state = 'SENDING' and " + of(700)),
        SENT(
                "zbs_templates_message",
                "update",
                "old.state = 'SENDING' and new.state in ('SENT', 'DELIVERED') and " + of(1200)),
        /** Receipts come when they like, and some have come before. */
        DELIVERED("zbs_templates_message", "update", "new.state = 'DELIVERED' and new.document_id % 5 = 2");

        private final String table;
        private final String write;
        private final String row;

        Step(String table, String write, String row) {
            this.table = table;
            this.write = write;
            this.row = row;
        }

        private static String of(int customer) {
            return "new.document_id = " + BulkMailing.document(customer);
        }
    }

    private final String zaloDatabase = TestPostgres.freshDatabase();
    private final String database = TestPostgres.freshDatabase();
    private final int zaloPort = FreePort.find();
    private final int port = FreePort.find();

    @Test
    void each_of_two_thousand_customers_gets_exactly_one(@TempDir Path zaloData, @TempDir Path data) {
        var starting = CompletableFuture.supplyAsync(() -> suite(data));
        try (var zalo = server(zaloData, zaloPort, "zalo-simulator", zaloDatabase)) {
            BulkMailing mailing;
            try (var suite = starting.join()) {
                mailing = new BulkMailing(zalo.uri(), suite.uri(), zaloDatabase, database);
                mailing.hurry();
                mailing.prepare(CUSTOMERS);
                mailing.receiptsLater();
                mailing.repeatReceipts(CUSTOMERS / 10);
                planKilled(suite, mailing);
            }
            try (var suite = suite(data)) {
                mailing.loseAnswers("message/quota", 1);
                assertFalse(mailing.plan(), "its answer was lost, and it was there");
                await("plan", mailing, mailing::planned);
                assertEquals(CUSTOMERS + " fits", mailing.outlook());
                startKilled(suite, mailing);
            }
            sendKilled(data, mailing);
            try (var suite = suite(data)) {
                await("end of the bulk send", mailing, mailing::done);
                await("receipt of each", mailing, () -> mailing.messages("DELIVERED") == CUSTOMERS);
            }
            assertEquals(CUSTOMERS, mailing.messages(), "messages that Zalo took");
            assertEquals(CUSTOMERS, mailing.customers(), "customers who got one");
            assertEquals(CUSTOMERS + " of 1", mailing.made(), "messages, and bulk sends");
            assertEquals(0, mailing.toldTwice(), "receipts that counted twice");
        }
    }

    /** Whoever asked for the plan does not hear that it is being made. */
    private void planKilled(ServerProcess suite, BulkMailing mailing) {
        try (var halt = halt(Step.PLANNED)) {
            var asked = CompletableFuture.runAsync(mailing::plan);
            halt.await();
            suite.kill();
            assertThrows(CompletionException.class, asked::join);
        }
    }

    /** The first are on their way while the others are queued. */
    private void startKilled(ServerProcess suite, BulkMailing mailing) {
        try (var halt = halt(Step.QUEUED)) {
            mailing.loseAnswers("message/template", 2);
            mailing.start();
            mailing.start();
            halt.await();
            suite.kill();
        }
    }

    private void sendKilled(Path data, BulkMailing mailing) {
        for (var step : new Step[] {Step.CLAIMED, Step.SENT, Step.DELIVERED}) {
            try (var halt = halt(step);
                    var suite = suite(data)) {
                mailing.loseAnswers("message/template", 2);
                mailing.loseAnswers("message/quota", 1);
                halt.await();
                suite.kill();
            }
        }
    }

    private Halt halt(Step step) {
        return new Halt(database, step.table, step.write, step.row);
    }

    private static void await(String what, BulkMailing mailing, BooleanSupplier condition) {
        try {
            Eventually.holds(what, PATIENCE, () -> {
                LockSupport.parkNanos(BETWEEN_LOOKS);
                return condition.getAsBoolean();
            });
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + ": " + mailing.standing(), late);
        }
    }

    private ServerProcess suite(Path data) {
        return server(data, port, "zbs-templates", database);
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
