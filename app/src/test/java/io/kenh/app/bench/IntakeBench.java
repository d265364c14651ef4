package io.kenh.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int ROUNDS = 5;
    private static final long WARM_UP_SECONDS = 40;
    private static final long SECONDS = 5;

    private static final long PATIENCE_SECONDS = 300;

    /**
     * @param own processor time for each: the client's of the baseline, the server's of the webhooks
     * @param database processor time for each, PostgreSQL's
     */
    private record Figure(
            double perSecond, double p50, double p99, double own, double database, long failed, double ratio) {
        Figure over(Figure baseline) {
            return new Figure(perSecond, p50, p99, own, database, failed, perSecond / baseline.perSecond);
        }

        /** Of the round in the middle; failures of all. */
        static Figure median(List<Figure> rounds) {
            var sorted = rounds.stream()
                    .sorted(Comparator.comparingDouble(Figure::ratio).thenComparingDouble(Figure::perSecond))
                    .toList();
            var middle = sorted.get(sorted.size() / 2);
            long failed = rounds.stream().mapToLong(Figure::failed).sum();
            return new Figure(
                    middle.perSecond, middle.p50, middle.p99, middle.own, middle.database, failed, middle.ratio);
        }
    }

    private interface Cpu {
        double millis();
    }

    private final BenchPostgres postgres;
    private final ServerProcess server;
    private final List<String> reasons = new ArrayList<>();

    private IntakeBench(BenchPostgres postgres, ServerProcess server) {
        this.postgres = postgres;
        this.server = server;
    }

    static void run() throws Exception {
        try (var postgres = BenchPostgres.start();
                var server = server(postgres)) {
            Webhooks.connect(server.uri());
            new IntakeBench(postgres, server).measure();
        }
    }

    private void measure() throws Exception {
        var table = new Table(
                "senders", "per second", "p50 ms", "p99 ms", "own CPU ms", "database CPU ms", "failed", "× baseline");
        var catchingUp = new Table("senders", "left after " + SECONDS + " s", "seconds", "per second", "CPU ms each");
        var hold = postgres.holdProcessing();
        load(32, WARM_UP_SECONDS / 2, this::webhook, this::serverMillis);
        postgres.forgetHeld();
        hold.close();
        load(8, WARM_UP_SECONDS / 2, this::webhook, this::serverMillis);
        for (int senders : SENDERS) {
            var commits = new ArrayList<Figure>();
            var held = new ArrayList<Figure>();
            var processed = new ArrayList<Figure>();
            for (int round = 0; round < ROUNDS; round++) {
                try (var pause = postgres.holdProcessing()) {
                    var baseline = load(senders, SECONDS, this::commit, IntakeBench::clientMillis);
                    commits.add(baseline.over(baseline));
                    held.add(load(senders, SECONDS, this::webhook, this::serverMillis)
                            .over(baseline));
                    postgres.forgetHeld();
                }
                processed.add(load(senders, SECONDS, this::webhook, this::serverMillis)
                        .over(commits.getLast()));
            }
            add(table, senders + "  baseline: one-row commits", Figure.median(commits));
            add(table, senders + "  webhooks, processing held", Figure.median(held));
            add(table, senders + "  webhooks, processed meanwhile", Figure.median(processed));
            catchUp(catchingUp, senders);
        }
        table.print("Webhook intake (PostgreSQL, fsync on; median of " + ROUNDS
                + " rounds by ratio; aim: ≥ 0.8 × baseline at 32 senders)");
        catchingUp.print("Catching up after the last round processed meanwhile");
        reasons.stream().limit(3).forEach(System.out::println);
    }

    private void catchUp(Table table, int senders) throws Exception {
        long begun = System.nanoTime();
        double cpu = postgres.cpuMillis() + serverMillis();
        long before = postgres.waiting();
        long left = before;
        while (left > 0 && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
            TimeUnit.MILLISECONDS.sleep(200);
            left = postgres.waiting();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = (postgres.cpuMillis() + serverMillis() - cpu) / Math.max(1, before - left);
        table.row(
                senders + (left > 0 ? "  given up with " + left + " left" : ""),
                before,
                seconds,
                (before - left) / seconds,
                each);
    }

    private static void add(Table table, String name, Figure figure) {
        table.row(
                name,
                figure.perSecond(),
                figure.p50(),
                figure.p99(),
                figure.own(),
                figure.database(),
                figure.failed(),
                figure.ratio());
    }

    private Figure load(int senders, long seconds, Traffic.Sender sender, Cpu cpu) throws Exception {
        double before = cpu.millis();
        double database = postgres.cpuMillis();
        try (var traffic = new Traffic(senders, Duration.ZERO, sender)) {
            TimeUnit.SECONDS.sleep(seconds);
            var outcome = traffic.stop();
            double count = Math.max(1, outcome.millis().size());
            reasons.addAll(outcome.reasons());
            return new Figure(
                    outcome.perSecond(),
                    outcome.percentile(0.5),
                    outcome.percentile(0.99),
                    (cpu.millis() - before) / count,
                    (postgres.cpuMillis() - database) / count,
                    outcome.failed(),
                    1);
        }
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

    /** The client is part of the baseline's work, as the server is part of the webhooks'. */
    private static double clientMillis() {
        return Proc.ownMillis(ProcessHandle.current());
    }

    private double serverMillis() {
        return Proc.cpuMillis(server.handle());
    }

    static ServerProcess server(BenchPostgres postgres) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kenh-bench");
        int port = ServerProcess.freePort();
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
