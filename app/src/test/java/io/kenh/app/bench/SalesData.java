package io.kenh.app.bench;

import io.kenh.app.client.Api;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A customer, three products, one order as a model of all others, and a conversation. */
final class SalesData {
    private static final String ORDERS = "/api/v1/sales/orders";
    private static final long PATIENCE_MILLIS = 60_000;

    private final BenchPostgres postgres;
    final String newOrder;
    final long model;
    final long conversation;
    final long message;

    SalesData(BenchPostgres postgres, ServerProcess server) throws Exception {
        this.postgres = postgres;
        Webhooks.connect(server.uri());
        var api = new Api(server.uri(), ServerProcess.API_KEY);
        long customer = api.post("/api/v1/contacts/partners", Map.of("name", "Nguyễn Thị Mai"))
                .path("id")
                .asLong();
        var lines = new StringBuilder();
        for (var name : List.of("Đèn sen gỗ", "Đèn tre", "Giấy dó")) {
            var product = Map.of("name", name, "kind", "goods", "price", 125_000);
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"quantity\":2,\"productId\":")
                    .append(api.post("/api/v1/catalog/products", product).path("id"))
                    .append('}');
        }
        newOrder = "{\"partnerId\":" + customer + ",\"lines\":[" + lines + "]}";
        var made = api.post(ORDERS, new com.fasterxml.jackson.databind.json.JsonMapper().readTree(newOrder));
        model = made.path("id").asLong();
        conversation = conversation(server, api);
        hold();
        var sent = api.post(messages(), Map.of("text", "Dạ còn hàng ạ"));
        message = sent.path("id").asLong();
    }

    String messages() {
        return "/api/v1/inbox/conversations/" + conversation + "/messages";
    }

    private static long conversation(ServerProcess server, Api api) throws Exception {
        try (var connection = new HttpConnection(server.uri())) {
            Webhooks.send(connection);
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < deadline) {
            var first = api.get("/api/v1/inbox/conversations").path("items").path(0);
            if (first.has("id")) {
                return first.path("id").asLong();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the message did not arrive in the inbox");
    }

    /** Messages stay queued: sending them would be the work of the server and of the simulated Zalo in it. */
    private void hold() throws SQLException {
        postgres.execute("create function bench_hold() returns trigger language plpgsql as"
                + " 'begin new.execution_time := new.execution_time + interval ''1 day''; return new; end'");
        postgres.execute("create trigger bench_hold before insert on core_task for each row"
                + " when (new.task_name like '%zalo-oa.send%') execute function bench_hold()");
    }

    /** Orders like the model until there are so many. */
    void fill(long orders) throws SQLException {
        long missing = orders - postgres.count("sales_order");
        RowFill.like(postgres, "sales_order", "id = " + model)
                .with("id", "nextval('sales_order_seq')")
                .with("number", "'F' || g || '-" + orders + "'")
                .with("order_date", "order_date - (g % 700)::int")
                .with("key_hash", "null")
                .with("key_sealed", "null")
                .of("sales_order_line", "order_id", "sales_order_line_seq")
                .make(missing);
    }

    /** Drafts that can be confirmed. */
    ConcurrentLinkedQueue<Long> drafts(int most) throws SQLException {
        var ids = new ConcurrentLinkedQueue<Long>();
        try (var connection = postgres.connect("kenh");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from sales_order where state = 'DRAFT' and number like 'F%' limit " + most)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
