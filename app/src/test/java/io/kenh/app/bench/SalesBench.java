package io.kenh.app.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** What people sell with all day, through the API, beside the same rows written or read by plain JDBC in the same tables. */
final class SalesBench {
    private static final String ORDERS = "/api/v1/sales/orders";
    private static final int FEW = 1_000;
    /** The baseline writes the same orders again and again: it would use up more than there are. */
    private static final int BASELINE_DRAFTS = 10_000;

    private SalesBench() {}

    /** @param many how many orders there are when the list is read again */
    static void run(long many) throws Exception {
        try (var postgres = BenchPostgres.start();
                var server = IntakeBench.server(postgres)) {
            var data = new SalesData(postgres, server);
            measure(new Comparison(postgres, server), data, new SalesBaseline(postgres, data), many);
        }
    }

    private static void measure(Comparison sales, SalesData data, SalesBaseline baseline, long many) throws Exception {
        var list = sales.request("GET", () -> ORDERS + "?limit=80", 200, () -> "");
        data.fill(FEW);
        sales.compare("list of 80, " + FEW + " orders", baseline::list, list);
        data.fill(many);
        sales.compare("list of 80, " + many + " orders", baseline::list, list);
        sales.compare(
                "create with 3 lines", baseline::create, sales.request("POST", () -> ORDERS, 201, () -> data.newOrder));
        Queue<Long> drafts = data.drafts(100_000);
        var again = new ConcurrentLinkedQueue<Long>();
        IntStream.range(0, BASELINE_DRAFTS).forEach(i -> again.add(drafts.remove()));
        sales.compare(
                "confirm",
                () -> baseline.confirm(again),
                sales.request("POST", () -> ORDERS + "/" + drafts.remove() + "/confirm", 200, () -> "{}"));
        sales.compare(
                "message into one conversation",
                baseline::message,
                sales.request("POST", data::messages, 201, () -> "{\"text\":\"Dạ còn hàng ạ\"}"));
        sales.print(
                "Sales (PostgreSQL, fsync on; median of " + Comparison.ROUNDS
                        + " rounds by ratio; aims for the server's own CPU time: list 0.5, create 1.3, confirm 1.0, message 0.9)");
    }
}
