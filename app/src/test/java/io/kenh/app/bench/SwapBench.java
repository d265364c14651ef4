package io.kenh.app.bench;

import io.kenh.app.client.Api;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Switches a plugin off and on under traffic to the others: how long one switch takes, and what the traffic notices. */
final class SwapBench {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 50;
    private static final int SENDERS = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final String PLUGIN = "zalo-simulator";
    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer " + ServerProcess.API_KEY, "Accept", "application/json");

    private SwapBench() {}

    static void run() throws Exception {
        var data = Files.createTempDirectory("kenh-bench");
        try (var server = ServerProcess.start(data, Map.of("plugins.enable", "all"), List.of())) {
            var api = new Api(server.uri(), ServerProcess.API_KEY);
            for (int i = 0; i < WARM_UP; i++) {
                toggle(api);
            }
            var quiet = measure(server, () -> TimeUnit.SECONDS.sleep(15));
            var switches = new ArrayList<Double>();
            var busy = measure(server, () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    switches.addAll(toggle(api));
                }
            });
            Collections.sort(switches);
            print(quiet, busy, switches, restart(data));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private record Measured(Traffic.Outcome traffic, double cpuMillisEach) {}

    private static Measured measure(ServerProcess server, Work work) throws Exception {
        double before = Proc.cpuMillis(server.handle());
        try (var traffic = new Traffic(SENDERS, PAUSE, () -> {
            var connection = new HttpConnection(server.uri());
            return () -> connection.send("GET", "/api/v1/contacts/partners?limit=20", HEADERS, new byte[0]) == 200;
        })) {
            work.run();
            var outcome = traffic.stop();
            double cpu = Proc.cpuMillis(server.handle()) - before;
            return new Measured(outcome, cpu / Math.max(1, outcome.millis().size()));
        }
    }

    private static List<Double> toggle(Api api) {
        return List.of(timed(api, "disable"), timed(api, "enable"));
    }

    private static double timed(Api api, String verb) {
        long start = System.nanoTime();
        api.post("/api/v1/plugins/" + PLUGIN + "/" + verb, Map.of());
        return (System.nanoTime() - start) / 1e6;
    }

    private static double restart(java.nio.file.Path data) throws Exception {
        var other = Files.createTempDirectory(data, "restart");
        ServerProcess.start(other, Map.of("plugins.enable", "all"), List.of()).close();
        try (var server = ServerProcess.start(other, Map.of(), List.of())) {
            return server.startMillis();
        }
    }

    private static void print(Measured quiet, Measured busy, List<Double> switches, double restartMillis) {
        var traffic = new Table(
                "traffic to another plugin", "requests", "failed", "p50 ms", "p99 ms", "max ms", "CPU ms each");
        add(traffic, "baseline: nobody switches anything", quiet);
        add(traffic, ROUNDS + " rounds of off and on", busy);
        traffic.print("Swap under traffic (aim: 0 failed)");
        double median = switches.get(switches.size() / 2);
        var table = new Table("one switch", "median ms", "p95 ms", "max ms", "× baseline");
        table.row("baseline: restart of the server instead", restartMillis, restartMillis, restartMillis, 1.0);
        table.row(
                "off or on through the API, warm",
                median,
                switches.get((int) (switches.size() * 0.95)),
                switches.getLast(),
                median / restartMillis);
        table.print("Swap time (aim: median < 500 ms)");
        busy.traffic().reasons().stream().limit(3).forEach(System.out::println);
    }

    private static void add(Table table, String name, Measured measured) {
        var outcome = measured.traffic();
        table.row(
                name,
                outcome.millis().size(),
                outcome.failed(),
                outcome.percentile(0.5),
                outcome.percentile(0.99),
                outcome.percentile(1),
                measured.cpuMillisEach());
    }
}
