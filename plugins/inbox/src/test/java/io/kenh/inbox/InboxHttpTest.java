package io.kenh.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over HTTP, with a conversation of a channel that is switched off. */
@KenhTest(plugins = "inbox")
class InboxHttpTest {
    private static final long OPEN = 101;
    private static final long COLLEAGUES = 102;

    @BeforeAll
    static void two_conversations(TestKenh kenh) throws SQLException {
        kenh.as("inbox.agent").get("/inbox");
        try (var connection = kenh.connect();
                var conversation = connection.prepareStatement("""
                        insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                            partner_name, search_text, state, needs_reply, assignee_id, last_message_id, last_at, last_preview,
                            last_direction, last_inbound_id, unread, created_at)
                        select ?, 0, max(id), 'gone', 1, ?, 1, ?, ?, 'OPEN', true, ?, ?, ?, 'Chào', 'IN', ?, 1, ?
                        from core_company
                        """);
                var message = connection.prepareStatement("""
                        insert into inbox_message (id, version, conversation_id, channel, account_id, external_id, direction,
                            author_name, text, at)
                        values (?, 0, ?, 'gone', 1, ?, 'IN', 'Mai', 'Chào <b>shop</b>', ?)
                        """);
                var attachment = connection.prepareStatement("""
                        insert into inbox_attachment (id, version, message_id, position, kind, file_id, name, size)
                        values (?, 0, ?, 0, 'FILE', 'nowhere', 'a.pdf', 1)
                        """)) {
            var now = Timestamp.from(TestKenh.START);
            for (long id : new long[] {OPEN, COLLEAGUES}) {
                conversation.setLong(1, id);
                conversation.setString(2, "c" + id);
                conversation.setString(3, "Khách " + id);
                conversation.setString(4, "khach " + id);
                conversation.setObject(5, id == OPEN ? null : 987_654L, java.sql.Types.BIGINT);
                conversation.setLong(6, id);
                conversation.setTimestamp(7, now);
                conversation.setLong(8, id);
                conversation.setTimestamp(9, now);
                conversation.executeUpdate();
                message.setLong(1, id);
                message.setLong(2, id);
                message.setString(3, "m" + id);
                message.setTimestamp(4, now);
                message.executeUpdate();
                attachment.setLong(1, id);
                attachment.setLong(2, id);
                attachment.executeUpdate();
            }
        }
    }

    @Test
    void an_agent_reads_an_unassigned_conversation_and_what_customers_wrote_is_only_text(TestKenh kenh) {
        var page = kenh.as("inbox.agent").get("/inbox/conversations/" + OPEN).expect(200);
        assertTrue(page.shows("&lt;b>shop") || page.shows("&lt;b&gt;shop"), page.body());
        assertFalse(page.shows("<b>shop"));
    }

    @Test
    void a_colleagues_conversation_leaks_nowhere(TestKenh kenh) {
        var agent = kenh.as("inbox.agent");
        var address = "/inbox/conversations/" + COLLEAGUES;
        for (var path : new String[] {"", "/messages", "/head", "/window", "/earlier", "/assignees"}) {
            assertEquals(404, agent.get(address + path).status(), path);
        }
        assertEquals(404, agent.get("/inbox/files/" + COLLEAGUES + "/0").status());
        assertEquals(
                404,
                agent.get("/api/v1/inbox/conversations/" + COLLEAGUES + "/messages")
                        .status());
        for (var action : new String[] {"/messages", "/notes", "/assign", "/done", "/reopen"}) {
            assertEquals(
                    404, agent.post(address + action, Map.of("text", "Chào")).status(), action);
        }
        assertEquals(404, agent.post(address + "/seen", Map.of("message", "1")).status());
        assertFalse(agent.get("/inbox").expect(200).shows("Khách " + COLLEAGUES));
        assertTrue(agent.get("/inbox/list?q=khach").shows("Khách " + OPEN));
        assertFalse(agent.get("/inbox/list?q=khach").expect(200).shows("Khách " + COLLEAGUES));
        assertFalse(agent.get("/api/v1/inbox/conversations").expect(200).shows("Khách " + COLLEAGUES));
    }

    @Test
    void a_refused_text_stays_in_the_composer(TestKenh kenh) {
        var answer = kenh.as("inbox.agent")
                .post("/inbox/conversations/" + OPEN + "/messages", Map.of("text", "Câu trả lời dài"));
        assertEquals(409, answer.status());
        assertTrue(answer.shows("Câu trả lời dài"), answer.body());
    }

    @Test
    void a_refusal_to_a_page_with_scripts_is_only_the_reason(TestKenh kenh) {
        var answer = kenh.as("inbox.agent")
                .with("HX-Request", "true")
                .with("HX-Target", "inbox-result")
                .post("/inbox/conversations/" + OPEN + "/messages", Map.of("text", "Chào"));
        assertEquals(409, answer.status());
        assertFalse(answer.shows("<html"));
        assertTrue(answer.shows("gone"), answer.body());
    }

    @Test
    void a_note_is_written_and_shown(TestKenh kenh) {
        var agent = kenh.as("inbox.agent");
        var answer = agent.post(
                "/inbox/conversations/" + OPEN + "/notes", Map.of("text", "Khách quen", "token", "abcd-1234"));
        assertEquals(302, answer.status());
        agent.post("/inbox/conversations/" + OPEN + "/notes", Map.of("text", "Khách quen", "token", "abcd-1234"));
        var messages = agent.get("/inbox/conversations/" + OPEN + "/messages").expect(200);
        assertEquals(2, messages.body().split("Khách quen", -1).length);
    }
}
