package io.kenh.helpdesk.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a conversation of a channel that is switched off. */
@KenhTest(plugins = {"helpdesk", "inbox"})
class TicketFromChatTest {
    private static void conversation(TestKenh kenh, long id, String customer) throws SQLException {
        var partner = Helpdesk.customer(kenh, customer);
        try (var connection = kenh.connect();
                var insert = connection.prepareStatement("""
                        insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                            partner_name, search_text, state, needs_reply, last_at, last_preview, message_count,
                            last_inbound_position, unread, created_at)
                        select ?, 0, company_id, 'gone', 1, ?, id, ?, '', 'OPEN', false, ?, '', 2, 1, 0, ?
                        from contacts_partner where id = ?""")) {
            insert.setLong(1, id);
            insert.setString(2, "c" + id);
            insert.setString(3, customer);
            insert.setTimestamp(4, Timestamp.from(TestKenh.START));
            insert.setTimestamp(5, Timestamp.from(TestKenh.START));
            insert.setLong(6, partner);
            insert.executeUpdate();
            message(connection, id, 1, "IN", "Nồi cơm không nóng");
            message(connection, id, 2, "NOTE", "Khách này khó tính");
        }
    }

    private static void message(Connection connection, long conversation, int place, String direction, String text)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into inbox_message (id, version, conversation_id, channel, account_id, position, direction,
                    author_name, text, at)
                select ?, 0, id, channel, account_id, ?, ?, '', ?, ? from inbox_conversation where id = ?""")) {
            insert.setLong(1, conversation * 10 + place);
            insert.setInt(2, place);
            insert.setString(3, direction);
            insert.setString(4, text);
            insert.setTimestamp(5, Timestamp.from(TestKenh.START));
            insert.setLong(6, conversation);
            insert.executeUpdate();
        }
    }

    private static String path(String location) {
        return location.replaceAll("^https?://[^/]+", "");
    }

    @Test
    void the_button_opens_a_form_with_what_was_said_and_the_card_is_posted_once(TestKenh kenh) throws SQLException {
        conversation(kenh, 301, "Đỗ Thị Hạnh");
        var staff = kenh.admin(Locale.of("vi"));
        assertTrue(staff.get("/inbox/conversations/301").expect(200).shows("/helpdesk/chat/301/new"));
        var form = staff.get("/helpdesk/chat/301/new").expect(200);
        assertTrue(form.shows("Đỗ Thị Hạnh: Nồi cơm không nóng"), form.body());
        assertFalse(form.shows("Khách này khó tính"), "notes among colleagues stay there");
        var ticket = path(staff.post(
                        "/helpdesk/tickets",
                        Map.of(
                                "subject", "Nồi cơm hỏng",
                                "partnerId", form.find("name=\"partnerId\" value=\"(\\d+)\""),
                                "sourceType", "inbox.conversation",
                                "sourceId", "301"))
                .expect(303)
                .location());
        var talk = staff.get("/inbox/conversations/301").expect(200);
        assertTrue(talk.shows("Nồi cơm hỏng"), talk.body());
        assertTrue(talk.shows(ticket), talk.body());
        assertEquals(1, notes(kenh, 301) - 1);
        assertTrue(staff.get(ticket).expect(200).shows("/inbox/conversations/301"));
        assertTrue(staff.get("/helpdesk/chat/301/new").shows("đã có yêu cầu đang mở"));
    }

    @Test
    void the_slash_command_makes_one_for_the_team_it_names(TestKenh kenh) throws SQLException {
        conversation(kenh, 302, "Vũ Thị Lan");
        var staff = kenh.admin(Locale.of("vi"));
        staff.post("/helpdesk/teams", Map.of("name", "Bảo hành", "alias", "baohanh", "reopenDays", "3"))
                .expect(303);
        var talk = "/inbox/conversations/302/messages";
        assertEquals(
                "/helpdesk/chat/302/new",
                path(staff.post(talk, Map.of("text", "/ticket")).location()));
        var made = path(staff.post(talk, Map.of("text", "/ticket @baohanh Nồi cơm hỏng"))
                .location());
        assertTrue(made.matches("/helpdesk/tickets/\\d+"), made);
        var ticket = staff.get(made).expect(200);
        assertTrue(ticket.shows("Bảo hành"));
        assertTrue(ticket.shows("Vũ Thị Lan: Nồi cơm không nóng"), ticket.body());
        var htmx = staff.with("HX-Request", "true").post(talk, Map.of("text", "/ticket @khong Lỗi"));
        assertEquals(422, htmx.status());
        assertTrue(htmx.shows("@khong"), htmx.body());
    }

    @Test
    void a_team_that_takes_none_out_of_conversations_is_not_offered_there(TestKenh kenh) throws SQLException {
        conversation(kenh, 304, "Phạm Thị Cúc");
        var staff = kenh.admin(Locale.of("vi"));
        staff.post("/helpdesk/teams", Map.of("name", "Nội bộ", "alias", "noibo", "reopenDays", "3", "ways", "STAFF"))
                .expect(303);
        var htmx = staff.with("HX-Request", "true");
        var talk = "/inbox/conversations/304/messages";
        assertEquals(422, htmx.post(talk, Map.of("text", "/ticket @noibo Lỗi")).status());
        kenh.change("update helpdesk_team set by_chat = false");
        assertFalse(staff.get("/inbox/conversations/304").expect(200).shows("/helpdesk/chat/304/new"));
        assertEquals(422, htmx.post(talk, Map.of("text", "/ticket Lỗi")).status());
        kenh.change("update helpdesk_team set by_chat = true where alias is null or alias <> 'noibo'");
        assertTrue(staff.get("/inbox/conversations/304").expect(200).shows("/helpdesk/chat/304/new"));
    }

    @Test
    void a_conversation_of_somebody_else_makes_nothing(TestKenh kenh) throws SQLException {
        conversation(kenh, 303, "Của đồng nghiệp");
        try (var connection = kenh.connect()) {
            connection
                    .createStatement()
                    .executeUpdate("update inbox_conversation set assignee_id = 987654 where id = 303");
        }
        kenh.as("inbox.agent", "helpdesk.agent").get("/helpdesk/chat/303/new").expect(404);
        kenh.as("inbox.agent").get("/helpdesk/chat/303/new").expect(403);
    }

    private static long notes(TestKenh kenh, long conversation) {
        return kenh.number(
                "select count(*) from inbox_message where direction = 'NOTE' and conversation_id = " + conversation);
    }

    @Test
    void a_ticket_is_of_the_company_that_was_written_to(TestKenh kenh) throws SQLException {
        conversation(kenh, 391, "Khách của chi nhánh");
        var staff = kenh.admin(Locale.of("vi"));
        long other = kenh.otherCompany("Chi nhánh Ticket");
        kenh.change("update inbox_conversation set company_id = " + other + " where id = 391");
        staff.get("/helpdesk/chat/391/new").expect(200);
        staff.with("HX-Request", "true")
                .post("/inbox/conversations/391/messages", Map.of("text", "/ticket Đèn không sáng"))
                .expect(200);
        assertEquals(other, kenh.number("select company_id from helpdesk_ticket where subject = 'Đèn không sáng'"));
    }
}
