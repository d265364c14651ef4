package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.Database;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.FakeZalo.Reply;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Many customers of one account, with the real inbox and the real contacts. What they do is taken in; a test processes it at once. */
final class Customers implements AutoCloseable {
    final TestKenh kenh;
    private final FakeZalo zalo = new FakeZalo();

    Customers(Database database) {
        zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"" + TestOa.OA + "\",\"name\":\"Shop A\"}"));
        zalo.on("/v3.0/oa/user/detail", call -> Reply.ok("{\"display_name\":\"Nguyễn An\"}"));
        var urls = Map.of("zalo.openapi-url", zalo.url(), "zalo.oauth-url", zalo.url());
        kenh = TestKenh.start(database, List.of("zalo-oa"), urls);
        kenh.api().postJson("/api/v1/zalo-oa/accounts", EndToEndTest.NEW);
    }

    void wrote(int customer, String text) throws Exception {
        told(about("user_send_text", customer).replace("abc", text).replace("in-text", "m-" + text));
    }

    void told(String body) throws Exception {
        assertEquals(200, EndToEndTest.post(kenh, body, EndToEndTest.sign(body)));
    }

    static String about(String sample, int customer) {
        return TestOa.sample(sample).replace(TestOa.USER, id(customer));
    }

    private static String id(int customer) {
        return "77000000000000000" + customer;
    }

    void sql(String statement) throws SQLException {
        try (var connection = kenh.connect()) {
            connection.createStatement().execute(statement);
        }
    }

    /** In the order they arrived. */
    List<String> texts(int customer) throws SQLException {
        var query = "select m.text from inbox_message m join inbox_conversation c on c.id = m.conversation_id"
                + " where c.customer = '" + id(customer) + "' order by m.position";
        var texts = new ArrayList<String>();
        try (var connection = kenh.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        kenh.close();
        zalo.close();
    }
}
