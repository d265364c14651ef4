package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations over a channel that calls itself "Zalo OA". */
@KenhTest(plugins = {"crm", "sales", "zalo-oa"})
class ChatTest {
    private static void conversation(TestKenh kenh, long id, long partner) throws SQLException {
        try (var connection = kenh.connect();
                var insert = connection.prepareStatement("""
                        insert into inbox_conversation (id, version, company_id, channel, account_id, customer, partner_id,
                            partner_name, search_text, state, needs_reply, last_at, last_preview, message_count,
                            last_inbound_position, unread, created_at)
                        select ?, 0, company_id, 'zalo-oa', 1, ?, id, name, '', 'OPEN', false, ?, '', 3, 0, 0, ?
                        from contacts_partner where id = ?""");
                var line = connection.prepareStatement("""
                        insert into inbox_message (id, version, conversation_id, position, channel, account_id, external_id, direction,
                            author_name, text, at) values (?, 0, ?, ?, 'zalo-oa', 1, ?, ?, '', ?, ?)""")) {
            var at = Timestamp.from(TestKenh.START);
            insert.setLong(1, id);
            insert.setString(2, "c" + id);
            insert.setTimestamp(3, at);
            insert.setTimestamp(4, at);
            insert.setLong(5, partner);
            insert.executeUpdate();
            var said = new String[] {"Cho em hỏi giá 30 hộp quà", "Khách này hay mặc cả", "Dạ 250.000 một hộp ạ"};
            for (int i = 0; i < said.length; i++) {
                line.setLong(1, id * 10 + i);
                line.setLong(2, id);
                line.setLong(3, i + 1);
                line.setString(4, "m" + id + i);
                line.setString(5, new String[] {"IN", "NOTE", "OUT"}[i]);
                line.setString(6, said[i]);
                line.setTimestamp(7, Timestamp.from(TestKenh.START.plusSeconds(i)));
                line.executeUpdate();
            }
        }
    }

    private static String only(TestKenh kenh, String title) {
        return "/crm/leads/" + kenh.number("select id from crm_lead where title = '" + title + "'");
    }

    @Test
    void a_phone_number_is_marked_as_written_to_where_its_owner_talked_with_us(TestKenh kenh) throws SQLException {
        var known = Desk.customer(kenh, "Bùi Thị Quen", "0915000398");
        conversation(kenh, 398, known);
        var staff = kenh.admin(Locale.of("vi"));
        var by = Desk.lead(staff, "LEAD", "Số của người quen", "phone", "+84 915 000 398");
        assertEquals("chat", mark(kenh, by));
        assertTrue(staff.get(by).expect(200).shows("Nhắn tin được"));
        var other = Desk.lead(staff, "LEAD", "Số của người lạ", "phone", "0915 000 399");
        assertEquals("valid", mark(kenh, other));
        var found = kenh.api().get("/api/v1/crm/leads?phone=chat").expect(200);
        assertTrue(found.shows("Số của người quen"));
        assertFalse(found.shows("Số của người lạ"));
    }

    private static String mark(TestKenh kenh, String path) {
        return kenh.api().get("/api/v1" + path).expect(200).json().text("/phoneMark");
    }

    @Test
    void the_command_helps_makes_once_and_then_offers_what_there_is(TestKenh kenh) throws SQLException {
        conversation(kenh, 301, Desk.customer(kenh, "Đỗ Thị Hạnh", "0915000301"));
        var staff = kenh.admin(Locale.of("vi")).with("HX-Request", "true");
        var talk = "/inbox/conversations/301";
        var help = staff.post(talk + "/messages", Map.of("text", "/lead"));
        assertEquals(422, help.status());
        assertTrue(help.shows("Gõ /lead rồi tên cơ hội"), help.body());
        assertFalse(staff.get(talk).expect(200).shows("Đã có lead"));
        var made = staff.post(talk + "/messages", Map.of("text", "/lead 30 hộp quà Tết"))
                .expect(200);
        assertTrue(made.shows("data-go=\"" + talk + "\""), made.body());
        var lead = only(kenh, "30 hộp quà Tết");
        var page = kenh.admin(Locale.of("vi")).get(lead).expect(200);
        for (var shown :
                new String[] {"Zalo OA", "Đỗ Thị Hạnh", "Cho em hỏi giá 30 hộp quà", "Dạ 250.000 một hộp", "Cơ hội"}) {
            assertTrue(page.shows(shown), shown + page.body());
        }
        assertFalse(page.shows("hay mặc cả"));
        assertTrue(page.shows("<a href=\"" + talk + "\">Hội thoại · Đỗ Thị Hạnh</a>"), page.body());
        var seller = kenh.as("crm.manager").get(lead).expect(200);
        assertFalse(seller.shows("href=\"" + talk + "\""), "who may not read it there is not led there");
        var conversation = kenh.admin(Locale.of("vi")).get(talk).expect(200);
        assertTrue(conversation.shows(lead) && conversation.shows("đã được tạo"), conversation.body());
        assertTrue(conversation.shows("Đã có lead"), conversation.body());
        var second =
                staff.post(talk + "/messages", Map.of("text", "/lead Lần nữa")).expect(200);
        assertTrue(second.shows("data-go=\"/crm/chat/301/lead?title="), second.body());
        var choice = kenh.admin(Locale.of("vi")).get("/crm/chat/301/lead?title=L%E1%BA%A7n+n%E1%BB%AFa");
        assertTrue(choice.expect(200).shows("30 hộp quà Tết") && choice.shows("Lần nữa"), choice.body());
        kenh.admin().post("/crm/chat/301/lead/" + Desk.id(lead), Map.of()).expect(303);
        assertEquals(1, kenh.number("select count(*) from crm_lead where origin_id = 301"));
        line(kenh, 301, 70, "Cho em thêm 5 hộp nữa");
        var said = kenh.number("select count(*) from inbox_message where conversation_id = 301");
        try (var connection = kenh.connect()) {
            connection
                    .createStatement()
                    .executeUpdate("update crm_lead set description = repeat('x', 99990) where id = " + Desk.id(lead));
        }
        var full = staff.post("/crm/chat/301/lead/" + Desk.id(lead), Map.of());
        assertEquals(422, full.status());
        assertTrue(full.shows("100.000") && full.shows("30 hộp quà Tết"), full.body());
        assertEquals(said, kenh.number("select count(*) from inbox_message where conversation_id = 301"));
        kenh.admin().post("/crm/chat/301/lead", Map.of("title", "")).expect(422);
        kenh.admin().post("/crm/chat/301/lead", Map.of("title", "Vẫn tạo")).expect(303);
        assertEquals(2, kenh.number("select count(*) from crm_lead where origin_id = 301"));
        var brought = Map.of("title", "Quà cho nhân viên", "campaign", "Quà Tết 2027");
        kenh.admin().post("/crm/chat/301/lead", brought).expect(303);
        var again = staff.post(talk + "/messages", Map.of("text", "/lead Thêm #quà tết 2027"));
        assertTrue(again.expect(200).shows("title=Th%C3%AAm&amp;campaign=Qu%C3%A0"), again.body());
        assertTrue(kenh.admin(Locale.of("vi"))
                .get(only(kenh, "Quà cho nhân viên"))
                .expect(200)
                .shows("Quà Tết 2027"));
        assertEquals(
                1, kenh.number("select count(distinct name) from crm_word where kind = 'MEDIUM' and name = 'Zalo OA'"));
        assertTrue(kenh.admin(Locale.of("vi"))
                .get("/crm/report?by=medium")
                .expect(200)
                .shows("Zalo OA"));
    }

    @Test
    void who_leaves_a_lead_to_whose_turn_it_is_stands_on_it(TestKenh kenh) throws SQLException {
        conversation(kenh, 377, Desk.customer(kenh, "Mai Thị Giao", "0915000377"));
        var key = "crm.deal-new";
        var settings = "/settings/general/crm";
        kenh.admin().post(settings, Map.of(key, "on", "shown", key)).expect(303);
        kenh.admin().post("/crm/chat/377/lead", Map.of("title", "Giao cho đội")).expect(303);
        kenh.admin().post(settings, Map.of("shown", key)).expect(303);
        kenh.admin().post("/crm/chat/377/lead", Map.of("title", "Tự lo")).expect(303);
        var dealt = kenh.api().get("/api/v1" + only(kenh, "Giao cho đội")).expect(200);
        assertEquals("Nhân viên core.admin", dealt.json().text("/referredBy"));
        assertEquals(
                "",
                kenh.api()
                        .get("/api/v1" + only(kenh, "Tự lo"))
                        .expect(200)
                        .json()
                        .text("/referredBy"));
    }

    @Test
    void who_may_make_leads_and_not_read_them_is_offered_one_all_the_same(TestKenh kenh) throws SQLException {
        conversation(kenh, 379, Desk.customer(kenh, "Cao Thị Kín", "0915000379"));
        kenh.admin()
                .post("/crm/chat/379/lead", Map.of("title", "Không cho xem"))
                .expect(303);
        var grants = Map.of(
                "name", "Chỉ lập lead", "grant.crm.lead.write", "COMPANY", "grant.inbox.conversation.read", "COMPANY");
        kenh.admin().post("/settings/roles", grants).expect(303);
        kenh.change("update core_role set code = 'custom.maker' where name = 'Chỉ lập lead'");
        var talk = kenh.as("custom.maker")
                .with("Accept-Language", "vi")
                .get("/inbox/conversations/379")
                .expect(200);
        assertTrue(talk.shows("Tạo lead") && !talk.shows("Đã có lead"), talk.body());
    }

    /** Minutes after what the conversation begins with. */
    private static void line(TestKenh kenh, long conversation, int place, String text) {
        kenh.change(
                "insert into inbox_message (id, version, conversation_id, position, channel, account_id, external_id,"
                        + " direction, author_name, text, at) select " + (conversation * 10 + place) + ", 0, id, "
                        + place
                        + ", channel, account_id, 'm" + conversation + "-" + place + "', 'IN', '', '" + text
                        + "', timestamp with time zone '2026-11-20 03:" + (place - 50)
                        + ":00+00' from inbox_conversation where id = " + conversation);
    }

    @Test
    void only_what_is_new_is_added_and_two_long_conversations_become_one_lead(TestKenh kenh) throws SQLException {
        var customer = Desk.customer(kenh, "Tô Thị Dài", "0915000311");
        var staff = kenh.admin(Locale.of("vi"));
        for (int id : new int[] {311, 312}) {
            conversation(kenh, id, customer);
            line(kenh, id, 71, "Dài lắm ".repeat(490));
            line(kenh, id, 72, "Dài quá ".repeat(360));
            staff.post("/crm/chat/" + id + "/lead", Map.of("title", "Chuyện dài " + id))
                    .expect(303);
        }
        var one = only(kenh, "Chuyện dài 311");
        var other = only(kenh, "Chuyện dài 312");
        staff.post(one + "/twins", Map.of("ids", "" + Desk.id(other))).expect(303);
        line(kenh, 312, 73, "Chốt 40 hộp nhé");
        staff.post("/crm/chat/312/lead/" + Desk.id(one), Map.of()).expect(303);
        var all = kenh.api().get("/api/v1" + one).expect(200).json().text("/description");
        assertTrue(all.length() > 13_000, "" + all.length());
        assertEquals(2 * 360, all.split("Dài quá", -1).length - 1, "each conversation once");
        assertTrue(all.endsWith("Chốt 40 hộp nhé"), all.substring(all.length() - 200));
        staff.post("/crm/chat/312/lead/" + Desk.id(one), Map.of()).expect(303);
        assertEquals(
                all.length(), kenh.number("select char_length(description) from crm_lead where id = " + Desk.id(one)));
        assertTrue(staff.get("/inbox/conversations/312").shows("Chưa có gì mới"), "said on the next page");
    }

    @Test
    void a_temporary_contact_is_nobody_yet(TestKenh kenh) throws SQLException {
        var shadow = Desk.customer(kenh, "Khách Zalo", "0915000302");
        try (var connection = kenh.connect()) {
            connection
                    .createStatement()
                    .executeUpdate("update contacts_partner set shadow = true where id = " + shadow);
        }
        conversation(kenh, 302, shadow);
        kenh.admin().post("/crm/chat/302/lead", Map.of("title", "Ai đó hỏi")).expect(303);
        assertEquals(
                1,
                kenh.number(
                        "select count(*) from crm_lead where title = 'Ai đó hỏi' and kind = 'LEAD' and partner_id is null"));
        assertEquals(
                404,
                kenh.as("inbox.agent", "crm.salesperson")
                        .get("/crm/chat/999/lead")
                        .status());
        assertEquals(403, kenh.as("inbox.agent").get("/crm/chat/302/lead").status());
    }

    @Test
    void a_quotation_knows_where_its_opportunity_comes_from(TestKenh kenh) throws SQLException {
        var customer = Desk.customer(kenh, "Vũ Thị Lan", "0915000303");
        conversation(kenh, 303, customer);
        var staff = kenh.admin(Locale.of("vi"));
        staff.post("/crm/chat/303/lead", Map.of("title", "Đèn cho quán")).expect(303);
        var lead = only(kenh, "Đèn cho quán");
        var edit = Desk.path(staff.post(lead + "/quote", Map.of()));
        assertEquals(edit, Desk.path(staff.post(lead + "/quote", Map.of())));
        var product = kenh.api()
                .postJson("/api/v1/catalog/products", "{\"name\": \"Đèn\", \"kind\": \"goods\", \"price\": 500000}")
                .expect(201)
                .json()
                .number("/id");
        staff.post(edit, quote(customer, product, "0")).expect(303);
        var order = edit.replace("/edit", "");
        assertTrue(staff.get(lead).expect(200).shows(order), lead);
        assertTrue(staff.get(order).expect(200).shows("Zalo OA"));
        staff.post(
                        "/crm/documents/sales.order/" + Desk.id(order) + "/attribution",
                        Map.of("medium", "zalo oa", "campaign", "Tết 2027"))
                .expect(303);
        assertTrue(staff.get(order).shows("Zalo OA · Tết 2027"));
        assertEquals(2, kenh.number("select count(distinct name) from crm_word where kind in ('MEDIUM', 'CAMPAIGN')"));
        // What was cleared by hand stays empty when the order is written again.
        staff.post("/crm/documents/sales.order/" + Desk.id(order) + "/attribution", Map.of())
                .expect(303);
        var version = staff.get(edit).expect(200).find("name=\"version\" value=\"(\\d+)\"");
        staff.post(edit, quote(customer, product, version)).expect(303);
        assertEquals(0, kenh.number("select count(*) from crm_attribution where medium_id is not null"));
        assertEquals(
                404,
                staff.post("/crm/documents/sales.order/99/attribution", Map.of())
                        .status());
        var nobody = Desk.lead(staff, "opportunity", "Chưa rõ khách");
        assertEquals(nobody + "/edit", Desk.path(staff.post(nobody + "/quote", Map.of())));
    }

    private static Map<String, String> quote(long customer, long product, String version) {
        return Map.of(
                "partnerId", "" + customer,
                "orderDate", "2026-11-20",
                "version", version,
                "l.kind", "PRODUCT",
                "l.productId", "" + product,
                "l.qty", "2",
                "l.tax", "auto");
    }

    @Test
    void a_lead_and_its_quotation_are_of_the_company_that_was_written_to(TestKenh kenh) throws SQLException {
        conversation(kenh, 391, Desk.customer(kenh, "Khách của chi nhánh", "0915000391"));
        var staff = kenh.admin();
        long other = kenh.otherCompany("Chi nhánh Lead");
        kenh.change("update inbox_conversation set company_id = " + other + " where id = 391");
        staff.with("HX-Request", "true")
                .post("/inbox/conversations/391/messages", Map.of("text", "/lead Trang trí sảnh"))
                .expect(200);
        var lead = only(kenh, "Trang trí sảnh");
        assertEquals(other, kenh.number("select company_id from crm_lead where id = " + Desk.id(lead)));
        staff.post(lead + "/quote", Map.of()).expect(303);
        assertEquals(other, kenh.number("select company_id from sales_order where origin_id = " + Desk.id(lead)));
    }
}
