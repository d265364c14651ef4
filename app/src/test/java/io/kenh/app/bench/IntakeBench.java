package io.kenh.app.bench;

import io.kenh.testkit.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Webhooks in: signature checked, stored, answered after the commit, beside one-row JDBC commits of the same bytes by as many senders
 * on the same PostgreSQL. The three kinds of load take turns, so what disturbs the machine disturbs all. "Held" webhooks are only taken
 * in; with "processed" ones the server makes contacts and conversations of them meanwhile, on the same processors, and what is left of
 * them at the end is waited for and timed.
 */
final class IntakeBench {
    private static final List<Integer> SENDERS = List.of(1, 8, 32);
    private static final int ROUNDS = Integer.getInteger("kenh.bench.rounds", 5);
    private static final long WARM_UP_SECONDS = Integer.getInteger("kenh.bench.warm-up", 40);
    private static final long SECONDS = Integer.getInteger("kenh.bench.seconds", 5);

    private static final long PATIENCE_SECONDS = 300;

    private final BenchPostgres postgres;
    private final ServerProcess server;
    private final Meter meter;

    private IntakeBench(BenchPostgres postgres, ServerProcess server) {
        this.postgres = postgres;
        this.server = server;
        this.meter = new Meter(postgres, server);
    }

    static void run() throws Exception {
        try (var postgres = BenchPostgres.start();
                var server = server(postgres)) {
            Webhooks.connect(server.uri());
            new IntakeBench(postgres, server).measure();
        }
    }

    private void measure() throws Exception {
        var table = Figure.table("senders");
        var catchingUp = new Table("senders", "left after " + SECONDS + " s", "seconds", "per second", "CPU ms each");
        var hold = postgres.holdProcessing();
        meter.requests(32, WARM_UP_SECONDS / 2, this::webhook);
        postgres.forgetHeld();
        hold.close();
        meter.requests(8, WARM_UP_SECONDS / 2, this::webhook);
        for (int senders : SENDERS) {
            var commits = new ArrayList<Figure>();
            var held = new ArrayList<Figure>();
            var processed = new ArrayList<Figure>();
            for (int round = 0; round < ROUNDS; round++) {
                clear();
                try (var pause = postgres.holdProcessing()) {
                    var baseline = meter.baseline(senders, SECONDS, this::commit);
                    commits.add(baseline.over(baseline));
                    held.add(meter.requests(senders, SECONDS, this::webhook).over(baseline));
                    postgres.forgetHeld();
                }
                processed.add(meter.requests(senders, SECONDS, this::webhook).over(commits.getLast()));
            }
            Figure.median(commits).row(table, senders + "  baseline: one-row commits");
            Figure.median(held).row(table, senders + "  webhooks, processing held");
            Figure.median(processed).row(table, senders + "  webhooks, processed meanwhile");
            catchUp(catchingUp, senders);
        }
        table.print("Webhook intake (PostgreSQL, fsync on; median of " + ROUNDS
                + " rounds by ratio; aim: ≥ 0.8 × baseline at 32 senders)");
        catchingUp.print("Catching up after the last round processed meanwhile");
        meter.printReasons();
    }

    /** What is left of the last round would run beside the next one: events not processed, and what follows from those that are. */
    private void clear() throws SQLException {
        try (var pause = postgres.holdProcessing()) {
            postgres.forgetHeld();
        }
        meter.settle();
    }

    private void catchUp(Table table, int senders) throws Exception {
        long begun = System.nanoTime();
        double cpu = postgres.cpuMillis() + meter.serverMillis();
        long before = postgres.waiting();
        long left = before;
        while (left > 0 && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            TimeUnit.MILLISECONDS.sleep(200);
            left = postgres.waiting();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = (postgres.cpuMillis() + meter.serverMillis() - cpu) / Math.max(1, before - left);
        table.row(
                senders + (left > 0 ? "  given up with " + left + " left" : ""),
                before,
                seconds,
                (before - left) / seconds,
                each);
    }

    private Traffic.Call commit() throws Exception {
        Connection connection = postgres.connect("postgres");
        var insert = connection.prepareStatement("insert into bench_row (event_key, body) values (?, ?)");
        return new Traffic.Call() {
            @Override
            public boolean once() throws Exception {
                long number = Webhooks.next();
                insert.setString(1, "bench " + number);
                insert.setString(2, Webhooks.body(number));
                return insert.executeUpdate() == 1;
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }

    private Traffic.Call webhook() throws Exception {
        var connection = new HttpConnection(server.uri());
        return new Traffic.Call() {
            @Override
            public boolean once() throws Exception {
                return Webhooks.send(connection);
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }

    static ServerProcess server(BenchPostgres postgres) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kenh-bench");
        int port = FreePort.find();
        var config = new HashMap<String, String>();
        config.put("server.port", String.valueOf(port));
        config.put("database.url", postgres.url());
        config.put("database.user", "postgres");
        config.put("plugins.enable", "all");
        for (var door : List.of("oauth", "openapi", "business", "graph")) {
            config.put("zalo." + door + "-url", "http://127.0.0.1:" + port + "/zalo-simulator/" + door);
        }
        return ServerProcess.start(data, config, List.of());
    }
}
