package io.kenh.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * What people sell with all day, through the API, beside the same rows written or read by plain JDBC in the same tables. Baseline and
 * requests take turns. Processor time of the server includes what it does of it afterwards, and not its
 * compilers', which the warm-up does not always wait for.
 */
final class SalesBench {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int ROUNDS = Integer.getInteger("kenh.bench.rounds", 3);
    private static final int SECONDS = Integer.getInteger("kenh.bench.seconds", 4);
    private static final int WARM_UP_SECONDS = Integer.getInteger("kenh.bench.warm-up", 60);
    private static final String ORDERS = "/api/v1/sales/orders";
    private static final int FEW = 1_000;
    /** The baseline writes the same orders again and again: it would use up more than there are. */
    private static final int BASELINE_DRAFTS = 10_000;

    private static final Map<String, String> HEADERS = Map.of(
            "Authorization", "Bearer " + ServerProcess.API_KEY,
            "Content-Type", "application/json",
            "Accept", "application/json");

    private final ServerProcess server;
    private final Meter meter;
    private final Table table = Figure.table("clients");

    private SalesBench(BenchPostgres postgres, ServerProcess server) {
        this.server = server;
        this.meter = new Meter(postgres, server);
    }

    /** @param many how many orders there are when the list is read again */
    static void run(long many) throws Exception {
        try (var postgres = BenchPostgres.start();
                var server = IntakeBench.server(postgres)) {
            var data = new SalesData(postgres, server);
            new SalesBench(postgres, server).measure(data, new SalesBaseline(postgres, data), many);
        }
    }

    private void measure(SalesData data, SalesBaseline baseline, long many) throws Exception {
        Traffic.Sender list = () -> request("GET", () -> ORDERS + "?limit=80", 200, () -> "");
        data.fill(FEW);
        compare("list of 80, " + FEW + " orders", baseline::list, list);
        data.fill(many);
        compare("list of 80, " + many + " orders", baseline::list, list);
        compare("create with 3 lines", baseline::create, () -> request("POST", () -> ORDERS, 201, () -> data.newOrder));
        Queue<Long> drafts = data.drafts(100_000);
        var again = new ConcurrentLinkedQueue<Long>();
        IntStream.range(0, BASELINE_DRAFTS).forEach(i -> again.add(drafts.remove()));
        compare(
                "confirm",
                () -> baseline.confirm(again),
                () -> request("POST", () -> ORDERS + "/" + drafts.remove() + "/confirm", 200, () -> "{}"));
        compare(
                "message into one conversation",
                baseline::message,
                () -> request("POST", data::messages, 201, () -> "{\"text\":\"Dạ còn hàng ạ\"}"));
        table.print(
                "Sales (PostgreSQL, fsync on; median of " + ROUNDS
                        + " rounds by ratio; aims for both CPU times together: list 0.5, create 1.3, confirm 1.0, message 0.9)");
        meter.printReasons();
    }

    private void compare(String what, Traffic.Sender baseline, Traffic.Sender request) throws Exception {
        meter.requests(32, WARM_UP_SECONDS, request);
        meter.settle();
        meter.baseline(8, SECONDS, baseline);
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

    private interface Text {
        String get();
    }

    private Traffic.Call request(String method, Text path, int expected, Text body) throws Exception {
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
}
