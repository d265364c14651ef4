package io.kenh.invoicing.bridge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a conversation of a channel that is switched off: nothing can be sent to the customer. */
@KenhTest(plugins = {"invoicing", "inbox"})
class AskInChatTest {
    private static final String TALK = "/inbox/conversations/301";

    private static void conversation(TestKenh kenh, long partner) throws SQLException {
        try (var connection = kenh.connect();
                var insert = connection.prepareStatement("""
                        insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                            partner_name, search_text, state, needs_reply, last_at, last_preview, message_count,
                            last_inbound_position, unread, created_at)
                        select 301, 0, company_id, 'gone', 1, 'c301', id, 'Khách', '', 'OPEN', false, ?, '', 0, 0, 0, ?
                        from contacts_partner where id = ?""")) {
            insert.setTimestamp(1, Timestamp.from(TestKenh.START));
            insert.setTimestamp(2, Timestamp.from(TestKenh.START));
            insert.setLong(3, partner);
            insert.executeUpdate();
        }
    }

    @Test
    void what_the_customer_still_has_to_pay_stands_beside_the_conversation(TestKenh kenh) throws SQLException {
        var books = new Books(kenh, "Công ty Hỏi Nợ", 1_000_000);
        conversation(kenh, books.customer());
        var staff = kenh.admin(Locale.of("vi"));
        assertFalse(staff.get(TALK).expect(200).shows("Hóa đơn chưa thanh toán"));
        staff.post(TALK + "/messages", Map.of("text", "/invoice")).expect(409);
        var path = books.posted();
        books.draft();
        var open = staff.get(TALK).expect(200);
        assertTrue(open.shows("Hóa đơn chưa thanh toán"));
        assertTrue(open.shows(path + "\"") && open.shows("1.100.000"));
        assertTrue(staff.post(TALK + "/messages", Map.of("text", "/invoice"))
                .expect(302)
                .location()
                .endsWith(path));
        assertFalse(open.shows("/invoicing/chat/301/ask/"), "nothing can be sent there");
        var refused = staff.post("/invoicing/chat/301/ask/" + Books.id(path), Map.of());
        assertTrue(staff.get(TALK).expect(200).shows(path + "\""), refused.body());
        var reference = staff.get(path).find("name=\"reference\"[^>]*value=\"([A-Z0-9]+)\"");
        staff.post(path + "/reference", Map.of("reference", "")).expect(303);
        assertTrue(staff.get(TALK).shows("Chưa có mã đối soát"));
        assertTrue(staff.get(path).shows("Chưa có mã đối soát"), "why nobody can be asked");
        staff.post(path + "/reference", Map.of("reference", reference)).expect(303);
        assertFalse(staff.get(path).shows("Chưa có mã đối soát"));
        staff.post(path + "/block", Map.of("reason", "Khách khiếu nại")).expect(303);
        assertFalse(staff.get(TALK).shows("Hóa đơn chưa thanh toán"), "nobody is asked for what is held back");
        staff.post(path + "/unblock", Map.of()).expect(303);
        staff.post(path + "/payments", books.payment(400_000, "tra-mot-phan")).expect(303);
        assertTrue(staff.get(TALK).expect(200).shows("700.000"), "the balance, not the total");
        staff.post(path + "/payments", books.payment(700_000, "tra-not-phan-con"))
                .expect(303);
        assertFalse(staff.get(TALK).shows("Hóa đơn chưa thanh toán"));
    }
}
