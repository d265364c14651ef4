package io.kenh.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over HTTP, with a conversation of a channel that is switched off. */
@KenhTest(plugins = "inbox")
class InboxHttpTest {
    private static final long OPEN = 101;
    private static final long COLLEAGUES = 102;
    private static final long BUSY = 103;
    private static final int MORE_THAN_CONNECTIONS = 40;

    @BeforeAll
    static void conversations(TestKenh kenh) throws SQLException {
        kenh.as("inbox.agent").get("/inbox");
        try (var connection = kenh.connect();
                var conversation = connection.prepareStatement("""
                        insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                            partner_name, search_text, state, needs_reply, assignee_id, last_message_id, last_at, last_preview,
                            last_direction, message_count, last_inbound_position, unread, created_at)
                        select ?, 0, max(id), 'gone', 1, ?, 1, ?, ?, 'OPEN', true, ?, ?, ?, 'Chào', 'IN', 1, 1, 1, ?
                        from core_company
                        """);
                var message = connection.prepareStatement("""
                        insert into inbox_message (id, version, conversation_id, channel, account_id, external_id, direction,
                            author_name, text, at, position)
                        values (?, 0, ?, 'gone', 1, ?, 'IN', 'Mai', 'Chào <b>shop</b>', ?, 1)
                        """);
                var attachment = connection.prepareStatement("""
                        insert into inbox_attachment (id, version, message_id, position, kind, file_id, name, size)
                        values (?, 0, ?, 0, 'FILE', 'nowhere', 'a.pdf', 1)
                        """)) {
            var now = Timestamp.from(TestKenh.START);
            for (long id : new long[] {OPEN, COLLEAGUES, BUSY}) {
                conversation.setLong(1, id);
                conversation.setString(2, "c" + id);
                conversation.setString(3, "Khách " + id);
                conversation.setString(4, "khach " + id);
                conversation.setObject(5, id == COLLEAGUES ? 987_654L : null, java.sql.Types.BIGINT);
                conversation.setLong(6, id);
                conversation.setTimestamp(7, now);
                conversation.setTimestamp(8, now);
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
        for (var path : new String[] {"", "/messages", "/head", "/window", "/customer", "/earlier", "/assignees"}) {
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
        assertEquals(404, agent.post(address + "/seen", Map.of("position", "1")).status());
        assertEquals(
                404,
                agent.post("/inbox/messages/" + COLLEAGUES + "/settle", Map.of("arrived", "true"))
                        .status());
        assertFalse(agent.get("/inbox").expect(200).shows("Khách " + COLLEAGUES));
        assertTrue(agent.get("/inbox/list?q=khach").shows("Khách " + OPEN));
        assertFalse(agent.get("/inbox/list?q=khach").expect(200).shows("Khách " + COLLEAGUES));
        assertFalse(agent.get("/api/v1/inbox/conversations").expect(200).shows("Khách " + COLLEAGUES));
    }

    @Test
    void a_channel_that_is_off_is_said_to_be_off_in_words_and_what_to_do(TestKenh kenh) {
        var agent = kenh.as("inbox.agent");
        var list = agent.get("/inbox/list").expect(200);
        assertTrue(list.shows("Kênh đang tắt"));
        assertFalse(list.shows("gone"), "nobody knows a channel by its id");
        assertFalse(list.shows("Chưa mở"));
        var window = agent.get("/inbox/conversations/" + OPEN + "/window").expect(200);
        assertTrue(window.shows("bật lại ứng dụng của kênh này trong mục Ứng dụng"));
        assertFalse(window.shows("tone-danger"), window.body());
        var page = agent.get("/inbox/conversations/" + OPEN).expect(200);
        assertTrue(page.body().matches("(?s).*<fieldset\\s+disabled.*"), page.body());
        // The filter by its account can be taken off.
        var chips = agent.get("/inbox/filters?account=gone:1").expect(200);
        assertTrue(chips.shows("Kênh đang tắt"));
        assertTrue(chips.shows("href=\"/inbox\""));
    }

    @Test
    void the_customer_pane_listens_to_the_conversation_its_channel_and_the_contact(TestKenh kenh) {
        var agent = kenh.as("inbox.agent");
        var page = agent.get("/inbox/conversations/" + OPEN).expect(200);
        assertTrue(page.shows("hx-get=\"/inbox/conversations/" + OPEN + "/customer\""));
        assertTrue(page.shows("sse:inbox.conversation." + OPEN + ", sse:gone.links, sse:contacts.partner.1,"));
        var pane = agent.get("/inbox/conversations/" + OPEN + "/customer").expect(200);
        assertTrue(pane.shows("Khách " + OPEN));
        assertFalse(pane.shows("<html"));
    }

    @Test
    void what_a_customer_wrote_stands_under_their_present_name(TestKenh kenh) {
        var lines = kenh.as("inbox.agent")
                .get("/inbox/conversations/" + OPEN + "/messages")
                .expect(200);
        assertTrue(lines.shows("Khách " + OPEN));
        assertFalse(lines.shows("Mai"), "the name of that day");
        var items = kenh.api()
                .get("/api/v1/inbox/conversations/" + OPEN + "/messages")
                .expect(200)
                .json()
                .items("/items");
        assertEquals("Khách " + OPEN, items.getLast().text("/author"));
    }

    @Test
    void unread_means_the_same_to_the_page_and_to_programs(TestKenh kenh) throws SQLException {
        try (var connection = kenh.connect();
                var done = connection.prepareStatement("update inbox_conversation set state = ? where id = ?")) {
            done.setString(1, "DONE");
            done.setLong(2, COLLEAGUES);
            done.executeUpdate();
            var unread =
                    kenh.api().get("/api/v1/inbox/conversations?unread=true").expect(200);
            assertTrue(unread.shows("Khách " + OPEN));
            assertFalse(unread.shows("Khách " + COLLEAGUES), "what is done waits for nobody");
            assertTrue(kenh.api().get("/api/v1/inbox/conversations?state=done").shows("Khách " + COLLEAGUES));
            done.setString(1, "OPEN");
            done.executeUpdate();
        }
    }

    @Test
    void a_filter_nobody_knows_is_named(TestKenh kenh) {
        for (var field : List.of("state", "assignee", "account")) {
            var refused = kenh.api()
                    .get("/api/v1/inbox/conversations?" + field + "=foo")
                    .expect(400)
                    .json();
            assertTrue(refused.at("/fields/" + field).exists(), field);
        }
    }

    @Test
    void a_contacts_page_shows_their_conversations_to_those_who_may_read_them(TestKenh kenh) throws SQLException {
        var partner = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"kind\":\"PERSON\",\"name\":\"Trần Bình\"}")
                .json()
                .number("/id");
        try (var connection = kenh.connect();
                var owner = connection.prepareStatement("update inbox_conversation set partner_id = ? where id = ?")) {
            owner.setLong(1, partner);
            owner.setLong(2, COLLEAGUES);
            owner.executeUpdate();
            var path = "/contacts/partners/" + partner;
            var mark = "/inbox/conversations/" + COLLEAGUES;
            var listed = kenh.api().get("/api/v1/inbox/conversations").expect(200);
            assertTrue(listed.shows("Trần Bình"), "as the pages call them");
            assertFalse(listed.shows("Khách " + COLLEAGUES), "the name of that day");
            assertTrue(
                    kenh.as("contacts.user", "inbox.lead").get(path).expect(200).shows(mark));
            assertFalse(
                    kenh.as("contacts.user", "inbox.agent")
                            .get(path)
                            .expect(200)
                            .shows(mark),
                    "a colleague's");
            assertFalse(kenh.as("contacts.user").get(path).expect(200).shows(mark), "no right to read the inbox");
            assertEquals(
                    403,
                    kenh.as("contacts.user")
                            .get("/inbox/partners/" + partner + "/conversations")
                            .status());
            owner.setLong(1, 1);
            owner.executeUpdate();
        }
    }

    @Test
    void a_file_stored_by_a_program_is_forgotten_when_no_message_comes_to_use_it(TestKenh kenh) throws SQLException {
        // No channel is there to allow more than nothing.
        kenh.api()
                .upload("/api/v1/inbox/files", Map.of(), "file", "unused.txt", new byte[0])
                .expect(200);
        try (var connection = kenh.connect();
                var query = connection.prepareStatement("select expires_at from core_file where name = 'unused.txt'");
                var rows = query.executeQuery()) {
            assertTrue(rows.next());
            assertNotNull(rows.getTimestamp(1));
        }
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
        assertTrue(answer.shows("trong mục Ứng dụng"), answer.body());
    }

    @Test
    void a_quote_is_refused_with_the_name_of_the_field(TestKenh kenh) {
        var path = "/api/v1/inbox/conversations/" + OPEN + "/messages";
        for (var id : new String[] {"m" + COLLEAGUES, "nowhere", "x".repeat(201)}) {
            var answer = kenh.api().postJson(path, "{\"text\":\"Dạ\",\"quotedExternalId\":\"" + id + "\"}");
            assertEquals(422, answer.status(), answer.body());
            assertTrue(answer.json().text("/fields/quotedExternalId").contains("quotedExternalId"), answer.body());
        }
        // One of the conversation itself gets past that: only the channel is missing.
        assertEquals(
                409,
                kenh.api()
                        .postJson(path, "{\"text\":\"Dạ\",\"quotedExternalId\":\"m" + OPEN + "\"}")
                        .status());
    }

    @Test
    void staff_settle_a_message_of_unknown_outcome(TestKenh kenh) throws SQLException {
        var agent = kenh.as("inbox.agent");
        outgoing(kenh, 301, 11, "UNKNOWN");
        outgoing(kenh, 302, 12, "UNKNOWN");
        outgoing(kenh, 303, 13, "QUEUED");
        assertTrue(agent.get("/inbox/conversations/" + OPEN).shows("/inbox/messages/301/settle"));
        var failed = kenh.api()
                .postJson("/api/v1/inbox/messages/301/settle", "{\"arrived\":false}")
                .expect(200)
                .json();
        assertEquals("failed", failed.text("/status"));
        assertEquals("inbox.failure.marked", failed.text("/reasonKey"));
        assertFalse(failed.text("/reason").startsWith("inbox."), failed.text("/reason"));
        agent.post("/inbox/messages/302/settle", Map.of("arrived", "true")).expect(302);
        var page = agent.get("/inbox/conversations/" + OPEN).expect(200);
        assertTrue(page.shows("/inbox/messages/301/resend"));
        assertFalse(page.shows("/settle"));
        for (var id : new long[] {301, 302, 303}) {
            assertEquals(
                    409,
                    kenh.api()
                            .postJson("/api/v1/inbox/messages/" + id + "/settle", "{\"arrived\":true}")
                            .status());
        }
        assertEquals(400, agent.post("/inbox/messages/303/settle", Map.of()).status());
        assertEquals(
                400,
                kenh.api().postJson("/api/v1/inbox/messages/303/settle", "{}").status());
        assertEquals(
                403,
                kenh.as("contacts.user")
                        .post("/inbox/messages/303/settle", Map.of("arrived", "true"))
                        .status());
    }

    private static void outgoing(TestKenh kenh, long id, long position, String status) throws SQLException {
        try (var connection = kenh.connect();
                var message = connection.prepareStatement("""
                        insert into inbox_message (id, version, conversation_id, channel, account_id, direction, author_name,
                            text, at, position, status)
                        values (?, 0, ?, 'gone', 1, 'OUT', 'Lan', 'Dạ', ?, ?, ?)
                        """);
                var count =
                        connection.prepareStatement("update inbox_conversation set message_count = 100 where id = ?")) {
            message.setLong(1, id);
            message.setLong(2, OPEN);
            message.setTimestamp(3, Timestamp.from(TestKenh.START));
            message.setLong(4, position);
            message.setString(5, status);
            message.executeUpdate();
            count.setLong(1, OPEN);
            count.executeUpdate();
        }
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

    @Test
    void a_conversation_that_many_write_into_leaves_connections_for_others(TestKenh kenh) throws Exception {
        var agent = kenh.as("inbox.agent");
        agent.get("/inbox").expect(200);
        var waiting = new ArrayList<Future<Integer>>();
        try (var connection = kenh.connect();
                var holds = connection.prepareStatement("select id from inbox_conversation where id = ? for update");
                var many = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            holds.setLong(1, BUSY);
            holds.executeQuery();
            var begun = new CountDownLatch(MORE_THAN_CONNECTIONS);
            for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
                var note = Map.of("text", "Ghi chú " + i);
                waiting.add(many.submit(() -> {
                    begun.countDown();
                    return agent.post("/inbox/conversations/" + BUSY + "/notes", note)
                            .status();
                }));
            }
            begun.await();
            for (int i = 0; i < 50; i++) {
                agent.get("/inbox/conversations/" + BUSY + "/messages").expect(200);
            }
            assertTrue(waiting.stream().noneMatch(Future::isDone), "the conversation was held");
            connection.rollback();
            for (var note : waiting) {
                assertTrue(note.get() < 400, note.get() + "");
            }
        }
    }
}
