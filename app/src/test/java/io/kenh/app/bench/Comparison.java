package io.kenh.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Requests through the API beside the same work done by plain JDBC in the same tables, by 1, 8 and 32 clients. Baseline and requests take
 * turns. Processor time of the server includes what it does of them afterwards, and not its compilers', which the warm-up does not always
 * wait for.
 */
final class Comparison {
    static final int ROUNDS = Integer.getInteger("kenh.bench.rounds", 3);
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int SECONDS = Integer.getInteger("kenh.bench.seconds", 4);
    private static final int WARM_UP_SECONDS = Integer.getInteger("kenh.bench.warm-up", 60);

    private static final Map<String, String> HEADERS = Map.of(
            "Authorization", "Bearer " + ServerProcess.API_KEY,
            "Content-Type", "application/json",
            "Accept", "application/json");

    private final BenchPostgres postgres;
    private final ServerProcess server;
    private final Meter meter;
    private final Table table = Figure.table("clients");

    Comparison(BenchPostgres postgres, ServerProcess server) {
        this.postgres = postgres;
        this.server = server;
        this.meter = new Meter(postgres, server);
    }

    void compare(String what, Traffic.Sender baseline, Traffic.Sender request) throws Exception {
        meter.requests(32, WARM_UP_SECONDS, request);
        meter.settle();
        // What autovacuum does within minutes: plans made for tables that were empty are made anew.
        postgres.execute("analyze");
        meter.baseline(8, SECONDS, baseline);
        if (Boolean.getBoolean("kenh.bench.statements")) {
            statements(what, request);
        }
        for (int clients : CLIENTS) {
            var plain = new ArrayList<Figure>();
            var served = new ArrayList<Figure>();
            for (int round = 0; round < ROUNDS; round++) {
                plain.add(meter.baseline(clients, SECONDS, baseline));
                served.add(meter.warmRequests(clients, SECONDS, request).over(plain.getLast()));
            }
            Figure.median(plain).row(table, clients + "  baseline: " + what);
            Figure.median(served).row(table, clients + "  " + what);
        }
    }

    /** Where PostgreSQL's time goes, before the turns begin. */
    private void statements(String what, Traffic.Sender request) throws Exception {
        postgres.countStatements();
        var figure = meter.warmRequests(8, SECONDS, request);
        meter.settle();
        postgres.printStatements(what, Math.max(1, Math.round(figure.perSecond() * SECONDS)));
    }

    /** What is asked is made anew for each request. */
    interface Text {
        String get();
    }

    Traffic.Sender request(String method, Text path, int expected, Text body) {
        return () -> call(method, path, expected, body);
    }

    private Traffic.Call call(String method, Text path, int expected, Text body) throws Exception {
        var connection = new HttpConnection(server.uri());
        return new Traffic.Call() {
            @Override
            public boolean once() throws Exception {
                var bytes = body.get().getBytes(StandardCharsets.UTF_8);
                int status = connection.send(method, path.get(), HEADERS, bytes);
                if (status != expected) {
                    throw new IllegalStateException("answered with " + status);
                }
                return true;
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }

    void print(String title) {
        table.print(title);
        meter.printReasons();
    }
}
