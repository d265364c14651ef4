package io.kenh.app.bench;

import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/** The same rows written or read by plain JDBC, one transaction each, in the tables of the server. */
final class SalesBaseline {
    private final BenchPostgres postgres;
    private final SalesData data;

    SalesBaseline(BenchPostgres postgres, SalesData data) throws SQLException {
        this.postgres = postgres;
        this.data = data;
        PlainJdbc.makeSequence(postgres);
    }

    /** An order with its lines and a number without gaps: its row is locked until the commit, as the server's is. */
    Traffic.Call create() throws SQLException {
        var connection = postgres.connect("kenh");
        var order = new RowCopy(connection, "sales_order", "id = " + data.model);
        var line = new RowCopy(connection, "sales_order_line", "order_id = " + data.model);
        var advance = PlainJdbc.advance(connection);
        return PlainJdbc.call(connection, () -> {
            long id = PlainJdbc.nextId();
            advance.executeUpdate();
            order.add(Map.of("id", id, "number", "B" + id, "key_hash", "bench" + id));
            order.send();
            for (int place = 0; place < 3; place++) {
                line.add(Map.of("id", PlainJdbc.nextId(), "order_id", id, "place", place));
            }
            line.send();
            return true;
        });
    }

    Traffic.Call confirm(Queue<Long> drafts) throws SQLException {
        var connection = postgres.connect("kenh");
        var lock = connection.prepareStatement("select * from sales_order where id = ? for update");
        var lines = connection.prepareStatement("select * from sales_order_line where order_id = ?");
        var update = connection.prepareStatement(
                "update sales_order set state = 'SALE', version = version + 1, confirmed_at = now() where id = ?");
        return PlainJdbc.call(connection, () -> {
            long id = drafts.remove();
            drafts.add(id);
            for (var statement : new java.sql.PreparedStatement[] {lock, lines}) {
                statement.setLong(1, id);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                }
            }
            update.setLong(1, id);
            return update.executeUpdate() == 1;
        });
    }

    Traffic.Call list() throws SQLException {
        var connection = postgres.connect("kenh");
        var page = connection.prepareStatement("""
                select id, number, state, partner_id, partner_name, order_date, salesperson_id, untaxed, tax, total, paid,
                       balance, created_at, version
                from sales_order where company_id = (select company_id from sales_order where id = ?)
                order by id desc limit 81""");
        page.setLong(1, data.model);
        return PlainJdbc.call(connection, () -> {
            int read = 0;
            try (var rows = page.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= 14; i++) {
                        rows.getObject(i);
                    }
                    read++;
                }
            }
            return read == 81;
        });
    }

    /** The message, what is queued of it, and the conversation as it then is. */
    Traffic.Call message() throws SQLException {
        var connection = postgres.connect("kenh");
        var lock = connection.prepareStatement(
                "select * from inbox_conversation where id = " + data.conversation + " for update");
        var update = connection.prepareStatement(
                "update inbox_conversation set version = version + 1, last_at = now(), message_count = message_count + 1"
                        + " where id = " + data.conversation);
        var message = new RowCopy(connection, "inbox_message", "id = " + data.message);
        var queued = new RowCopy(connection, "zalo_oa_outgoing", "message_id = " + data.message);
        var task = new RowCopy(connection, "core_task", "task_name like '%zalo-oa.send%'");
        return PlainJdbc.call(connection, () -> {
            long id = PlainJdbc.nextId();
            lock.executeQuery().close();
            message.add(Map.of(
                    "id", id, "position", id, "client_token", UUID.randomUUID().toString()));
            message.send();
            queued.add(Map.of("id", id, "message_id", id));
            queued.send();
            task.add(Map.of("task_instance", "bench" + id));
            task.send();
            return update.executeUpdate() == 1;
        });
    }
}
