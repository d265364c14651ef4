package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** With a conversation of a channel that is switched off: nothing can be sent to the customer. */
@KenhTest(plugins = {"sales", "inbox"})
class QuoteFromChatTest {
    private static String path(String location) {
        return location.replaceAll("^https?://[^/]+", "");
    }

    private static void conversation(TestKenh kenh, long id, long partner) throws SQLException {
        try (var connection = kenh.connect();
                var insert = connection.prepareStatement("""
                        insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                            partner_name, search_text, state, needs_reply, last_at, last_preview, message_count,
                            last_inbound_position, unread, created_at)
                        select ?, 0, company_id, 'gone', 1, ?, id, 'Khách Zalo', '', 'OPEN', false, ?, '', 0, 0, 0, ?
                        from contacts_partner where id = ?""")) {
            insert.setLong(1, id);
            insert.setString(2, "c" + id);
            insert.setTimestamp(3, Timestamp.from(TestKenh.START));
            insert.setTimestamp(4, Timestamp.from(TestKenh.START));
            insert.setLong(5, partner);
            insert.executeUpdate();
        }
    }

    private static Map<String, String> line(long customer, long product) {
        return Map.of(
                "partnerId", Long.toString(customer),
                "orderDate", "2026-11-20",
                "version", "0",
                "origin", "Hội thoại với Khách Zalo",
                "l.kind", "PRODUCT",
                "l.productId", Long.toString(product),
                "l.qty", "1",
                "l.tax", "auto");
    }

    private static long notes(TestKenh kenh, long conversation) throws SQLException {
        try (var connection = kenh.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from inbox_message where direction = 'NOTE' and conversation_id = "
                                        + conversation)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void the_button_starts_a_quotation_whose_card_is_posted_once(TestKenh kenh) throws SQLException {
        var customer = Shop.customer(kenh, "Đỗ Thị Hạnh");
        conversation(kenh, 201, customer);
        var staff = kenh.admin();
        var vietnamese = kenh.admin(Locale.of("vi"));
        assertTrue(staff.get("/inbox/conversations/201").expect(200).shows("/sales/chat/201/quote"));
        var edit =
                path(staff.post("/sales/chat/201/quote", Map.of()).expect(303).location());
        assertEquals(
                edit,
                path(staff.post("/sales/chat/201/quote", Map.of()).expect(303).location()));
        assertEquals(0, notes(kenh, 201));
        var product = Shop.product(kenh, "Nồi", 500_000);
        staff.post(edit, line(customer, product)).expect(303);
        assertEquals(1, notes(kenh, 201));
        var id = edit.replaceAll("\\D", "");
        var order = kenh.api().get(Shop.ORDERS + "/" + id).expect(200).json();
        assertEquals(550_000, order.number("/total"));
        Shop.put(kenh.api(), order.number("/id"), "{\"terms\": \"khác\"}").expect(200);
        assertEquals(1, notes(kenh, 201));
        var talk = staff.get("/inbox/conversations/201").expect(200);
        assertTrue(talk.shows(order.text("/number")), talk.body());
        assertTrue(talk.shows("/sales/orders/" + id), talk.body());
        var card = talk.find("hx-get=\"(/inbox/messages/\\d+/card)\" hx-trigger=\"sse:sales.order." + id + "\"");
        for (var shown : List.of(order.text("/number"), "550.000", "Chưa gửi", "/sales/orders/" + id)) {
            assertTrue(vietnamese.get(card).expect(200).shows(shown), shown);
        }
        staff.post("/sales/orders/" + id + "/confirm", Map.of()).expect(303);
        assertTrue(vietnamese.get(card).expect(200).shows("Đã xác nhận"));
        // Who may not read orders still reads the note.
        var agent = kenh.as("inbox.lead");
        var theirs = agent.get("/inbox/conversations/201").expect(200);
        assertTrue(theirs.shows(order.text("/number")) && !theirs.shows("/sales/orders/" + id), theirs.body());
        assertEquals("", agent.get(card).expect(200).body().strip());
        var said = kenh.api()
                .get("/api/v1/inbox/conversations/201/messages")
                .expect(200)
                .json();
        assertEquals("sales.order", said.text("/items/0/document/type"));
        assertTrue(order.text("/origin").contains("Khách Zalo"));
        // Nobody can be written to over a channel that is off.
        assertFalse(talk.shows("/sales/chat/201/send/"));
        assertTrue(staff.get("/sales/orders/" + id).expect(200).shows("/inbox/conversations/201"));
    }

    @Test
    void the_slash_command_does_the_same_and_is_not_sent(TestKenh kenh) throws SQLException {
        conversation(kenh, 202, Shop.customer(kenh, "Vũ Thị Lan"));
        var answer = kenh.admin().post("/inbox/conversations/202/messages", Map.of("text", "/quote"));
        assertEquals(302, answer.status());
        assertTrue(path(answer.location()).matches("/sales/orders/\\d+/edit"), answer.location());
        var htmx = kenh.admin()
                .with("HX-Request", "true")
                .post("/inbox/conversations/202/messages", Map.of("text", "/quote "))
                .expect(200);
        assertTrue(htmx.shows("data-go=\"/sales/orders/"), htmx.body());
        var wrong = kenh.admin()
                .with("HX-Request", "true")
                .post("/inbox/conversations/202/messages", Map.of("text", "/qoute"));
        assertEquals(422, wrong.status());
        assertTrue(wrong.shows("/quote"));
    }

    @Test
    void a_temporary_contact_is_named_first(TestKenh kenh) throws SQLException {
        var shadow = Shop.customer(kenh, "Tạm");
        try (var connection = kenh.connect()) {
            connection
                    .createStatement()
                    .executeUpdate("update contacts_partner set shadow = true where id = " + shadow);
        }
        conversation(kenh, 203, shadow);
        var staff = kenh.admin();
        var where =
                path(staff.post("/sales/chat/203/quote", Map.of()).expect(303).location());
        assertEquals("/sales/chat/203/customer", where);
        assertTrue(staff.get(where).expect(200).shows("/contacts/partners/" + shadow + "/edit"));
        staff.post(where, Map.of("partnerId", "")).expect(422);
        var known = Shop.customer(kenh, "Người quen");
        var edit = path(staff.post(where, Map.of("partnerId", Long.toString(known)))
                .expect(303)
                .location());
        assertTrue(staff.get(edit).expect(200).shows("Người quen"));
    }

    @Test
    void a_quotation_of_another_customer_is_not_sent_into_this_conversation(TestKenh kenh) throws SQLException {
        var mai = Shop.customer(kenh, "Nguyễn Thị Mai");
        conversation(kenh, 206, mai);
        var staff = kenh.admin(Locale.of("vi"));
        var edit =
                path(staff.post("/sales/chat/206/quote", Map.of()).expect(303).location());
        var id = edit.replaceAll("\\D", "");
        var hung = Shop.customer(kenh, "Trần Văn Hùng");
        staff.post(edit, line(hung, Shop.product(kenh, "Chảo", 90_000))).expect(303);
        var refused = "hội thoại này là của Nguyễn Thị Mai, còn báo giá là của Trần Văn Hùng";
        staff.post("/sales/chat/206/send/" + id, Map.of("token", "gui-nham-1")).expect(303);
        assertTrue(staff.get("/inbox/conversations/206").expect(200).shows(refused));
        var talk = staff.get("/inbox/conversations/206").expect(200);
        assertTrue(talk.shows("Báo giá này là của khách khác"), talk.body());
        assertEquals("draft", kenh.api().get(Shop.ORDERS + "/" + id).json().text("/state"));
        // Merged they are one person.
        kenh.change("update contacts_partner set merged_into_id = " + mai + " where id = " + hung);
        assertFalse(staff.get("/inbox/conversations/206").expect(200).shows("Báo giá này là của khách khác"));
        staff.post("/sales/chat/206/send/" + id, Map.of("token", "gui-dung-1")).expect(303);
        assertFalse(staff.get("/inbox/conversations/206").expect(200).shows(refused));
    }

    @Test
    void a_quotation_of_a_company_goes_to_who_works_there(TestKenh kenh) throws SQLException {
        var company = Shop.customer(kenh, "Công ty Sen Việt");
        var buyer = Shop.customer(kenh, "Chị Thu Mua");
        conversation(kenh, 208, buyer);
        var staff = kenh.admin(Locale.of("vi"));
        var edit =
                path(staff.post("/sales/chat/208/quote", Map.of()).expect(303).location());
        staff.post(edit, line(company, Shop.product(kenh, "Nồi", 120_000))).expect(303);
        assertTrue(staff.get("/inbox/conversations/208").expect(200).shows("Báo giá này là của khách khác"));
        kenh.change("update contacts_partner set parent_id = " + company + " where id = " + buyer);
        assertFalse(staff.get("/inbox/conversations/208").expect(200).shows("Báo giá này là của khách khác"));
        var id = edit.replaceAll("\\D", "");
        staff.post("/sales/chat/208/send/" + id, Map.of("token", "gui-cong-ty-1"))
                .expect(303);
        assertFalse(staff.get("/inbox/conversations/208").expect(200).shows("còn báo giá là của"));
    }

    @Test
    void several_at_once_make_one_draft(TestKenh kenh) throws Exception {
        conversation(kenh, 207, Shop.customer(kenh, "Bấm Nhanh"));
        var staff = List.of(kenh.admin(), kenh.admin(), kenh.admin());
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(staff.size())) {
            var answers = staff.stream()
                    .map(one -> pool.submit(() -> {
                        start.await();
                        return one.post("/sales/chat/207/quote", Map.of()).status();
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                assertEquals(303, answer.get());
            }
        }
        assertEquals(
                1,
                kenh.number("select count(*) from sales_order where origin_type = 'inbox.conversation'"
                        + " and origin_id = 207"));
    }

    @Test
    void a_quotation_is_of_the_company_that_was_written_to(TestKenh kenh) throws SQLException {
        conversation(kenh, 205, Shop.customer(kenh, "Khách của chi nhánh"));
        var staff = kenh.admin();
        long other = kenh.otherCompany("Chi nhánh Quote");
        kenh.change("update inbox_conversation set company_id = " + other + " where id = 205");
        var edit =
                path(staff.post("/sales/chat/205/quote", Map.of()).expect(303).location());
        assertEquals(other, kenh.number("select company_id from sales_order where id = " + edit.replaceAll("\\D", "")));
    }

    @Test
    void a_conversation_of_somebody_else_starts_nothing(TestKenh kenh) throws SQLException {
        conversation(kenh, 204, Shop.customer(kenh, "Của đồng nghiệp"));
        try (var connection = kenh.connect()) {
            connection
                    .createStatement()
                    .executeUpdate("update inbox_conversation set assignee_id = 987654 where id = 204");
        }
        var agent = kenh.as("inbox.agent", "sales.user");
        assertEquals(404, agent.post("/sales/chat/204/quote", Map.of()).status());
        assertEquals(404, agent.get("/sales/chat/204/customer").status());
        assertEquals(404, agent.post("/sales/chat/204/send/1", Map.of()).status());
        assertEquals(
                403,
                kenh.as("inbox.agent").post("/sales/chat/204/quote", Map.of()).status());
    }
}
