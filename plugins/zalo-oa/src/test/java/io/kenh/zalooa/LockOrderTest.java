package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Database;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.FakeZalo.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Staff and the platform touch the same message at the same moment. */
class LockOrderTest {
    private static final String WAITING = "select count(*) from pg_locks where not granted";

    private static final String FREE =
            "select count(*) from (select id from zalo_oa_outgoing for update skip locked) f";

    @Test
    void settling_a_message_and_its_echo_wait_for_each_other_and_both_succeed() throws Exception {
        try (var zalo = new FakeZalo();
                var kenh = TestKenh.start(
                        Database.POSTGRES,
                        List.of("zalo-oa"),
                        Map.of("zalo.openapi-url", zalo.url(), "zalo.oauth-url", zalo.url()));
                var helpers = Executors.newVirtualThreadPerTaskExecutor()) {
            long message = unknownMessage(zalo, kenh);
            var echo = TestOa.sample("oa_send_text").replace("\"quote_msg_id\": \"q0\", ", "");
            assertEquals(200, EndToEndTest.post(kenh, echo, EndToEndTest.sign(echo)));
            try (var connection = kenh.connect()) {
                connection.setAutoCommit(false);
                connection.createStatement().executeQuery("select id from inbox_conversation for update");
                Callable<Answer> settling = () ->
                        kenh.api().postJson("/api/v1/inbox/messages/" + message + "/settle", "{\"arrived\":true}");
                var settled = helpers.submit(settling);
                waiting(kenh, 1);
                var echoed = helpers.submit(kenh::drain);
                waiting(kenh, 2);
                // Both wait for the conversation, and neither holds what the other needs next.
                try (var free = connection.createStatement().executeQuery(FREE)) {
                    free.next();
                    assertEquals(1, free.getInt(1), "the message is locked by somebody who waits for the conversation");
                }
                connection.rollback();
                assertTrue(settled.get().status() / 100 == 2, settled.get().toString());
                echoed.get();
            }
            assertEquals(
                    1,
                    kenh.number("select count(*) from zalo_oa_event where name = 'oa_send_text'"
                            + " and state = 'PROCESSED' and attempts = 1"));
            assertEquals(1, kenh.number("select count(*) from inbox_message where direction = 'OUT'"));
            assertEquals(0, kenh.number("select count(*) from inbox_message where direction = 'OUTSIDE'"));
        }
    }

    private static long unknownMessage(FakeZalo zalo, TestKenh kenh) throws Exception {
        zalo.on("/v2.0/oa/getoa", call -> Reply.ok("{\"oaid\":\"" + TestOa.OA + "\",\"name\":\"Shop A\"}"));
        zalo.on("/v3.0/oa/user/detail", call -> Reply.ok("{\"display_name\":\"Nguyễn An\"}"));
        zalo.on("/v3.0/oa/message/cs", call -> Reply.hangUp());
        kenh.api().postJson("/api/v1/zalo-oa/accounts", EndToEndTest.NEW);
        var body = TestOa.sample("user_send_text");
        assertEquals(200, EndToEndTest.post(kenh, body, EndToEndTest.sign(body)));
        kenh.drain();
        var conversation =
                kenh.api().get("/api/v1/inbox/conversations").expect(200).json().number("/items/0/id");
        var sent =
                kenh.api().postJson("/api/v1/inbox/conversations/" + conversation + "/messages", "{\"text\":\"abc\"}");
        assertTrue(sent.status() / 100 == 2, sent.toString());
        kenh.drain();
        assertEquals(1, kenh.number("select count(*) from inbox_message where status = 'UNKNOWN'"));
        return sent.json().number("/id");
    }

    private static void waiting(TestKenh kenh, int sessions) {
        Eventually.holds(sessions + " sessions waiting for a lock", Duration.ofSeconds(30), () -> {
            try (Connection connection = kenh.connect();
                    var rows = connection.createStatement().executeQuery(WAITING)) {
                rows.next();
                return rows.getInt(1) >= sessions;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
