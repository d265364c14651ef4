package io.kenh.helpdesk.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What integrators and people at their pages rely on, on each database. */
abstract class TicketApiCases {
    @Test
    void a_ticket_lives_through_the_api(TestKenh kenh) {
        var api = kenh.api();
        var customer = Helpdesk.customer(kenh, "Nguyễn Thị Lan");
        var made = Helpdesk.ticket(api, "Nồi cơm không nóng", ", \"partnerId\": " + customer + ", \"tags\": [\"nồi\"]");
        var id = made.number("/id");
        assertTrue(made.text("/number").matches("HT2026/\\d{5}"), made.text("/number"));
        assertEquals("Nguyễn Thị Lan", made.text("/partnerName"));
        assertEquals("ongoing", made.text("/sla"));
        assertEquals("2026-11-20T08:30:00Z", made.text("/deadline"));
        assertEquals(
                "high",
                Helpdesk.put(api, id, "{\"priority\": \"high\", \"version\": " + made.number("/version") + "}")
                        .expect(200)
                        .json()
                        .text("/priority"));
        Helpdesk.put(api, id, "{\"priority\": \"low\", \"version\": " + made.number("/version") + "}")
                .expect(409);
        Helpdesk.put(api, id, "{\"priority\": \"gấp\"}").expect(422);
        var working = Helpdesk.stage(kenh, "Đang xử lý");
        assertEquals(
                working,
                Helpdesk.step(api, id, "move", "{\"stageId\": " + working + "}")
                        .expect(200)
                        .json()
                        .number("/stageId"));
        assertEquals(
                "Mai đến",
                Helpdesk.step(api, id, "news", "{\"text\": \"Mai đến\"}")
                        .expect(200)
                        .json()
                        .text("/news"));
        Helpdesk.step(api, id, "news", "{\"text\": \" \"}").expect(422);
        Helpdesk.step(api, id, "rating", "").expect(409);
        assertEquals(
                "true", Helpdesk.step(api, id, "close", "").expect(200).json().text("/closed"));
        Helpdesk.step(api, id, "rating", "").expect(200);
        Helpdesk.step(api, id, "rating", "").expect(409);
        assertEquals(
                "false", Helpdesk.step(api, id, "reopen", "").expect(200).json().text("/closed"));
        var other = Helpdesk.ticket(api, "Nồi cơm, gọi lại", ", \"partnerId\": " + customer);
        assertEquals(
                "true",
                Helpdesk.step(api, id, "merge", "{\"intoId\": " + other.number("/id") + "}")
                        .expect(200)
                        .json()
                        .text("/merged"));
        Helpdesk.step(api, id, "close", "").expect(409);
        var stranger = Helpdesk.ticket(api, "Của người khác", ", \"partnerId\": " + Helpdesk.customer(kenh, "Khác"));
        Helpdesk.step(api, stranger.number("/id"), "merge", "{\"intoId\": " + other.number("/id") + "}")
                .expect(422);
        api.postJson(Helpdesk.TICKETS, "{}").expect(422);
        api.postJson(Helpdesk.TICKETS, "{\"subject\": \"a\", \"partnerId\": 99}")
                .expect(422);
    }

    @Test
    void tickets_of_two_contacts_that_are_one_customer_are_found_together_and_merged(TestKenh kenh) {
        var api = kenh.api();
        var kept = Helpdesk.customer(kenh, "Phạm Kết");
        var twin = Helpdesk.customer(kenh, "Phạm Kết (cũ)");
        var one = Helpdesk.ticket(api, "Máy lọc kêu to", ", \"partnerId\": " + kept);
        var other = Helpdesk.ticket(api, "Máy lọc vẫn kêu", ", \"partnerId\": " + twin);
        kenh.admin()
                .post("/contacts/partners/" + kept + "/merge/" + twin, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();
        assertEquals(
                2,
                api.get(Helpdesk.TICKETS + "?partner=" + kept)
                        .expect(200)
                        .json()
                        .items("/items")
                        .size());
        Helpdesk.step(api, other.number("/id"), "merge", "{\"intoId\": " + one.number("/id") + "}")
                .expect(200);
    }

    @Test
    void the_same_key_makes_one_ticket_and_null_takes_its_assignee_away(TestKenh kenh) {
        var api = kenh.api();
        long me = kenh.number("select min(id) from core_user");
        var made = Helpdesk.ticket(api, "Gửi lại hai lần", ", \"key\": \"form-17\", \"assigneeId\": " + me);
        var again = Helpdesk.ticket(api, "Gửi lại hai lần", ", \"key\": \"form-17\", \"assigneeId\": " + me);
        assertEquals(made.text("/number"), again.text("/number"));
        assertEquals(1, kenh.number("select count(*) from helpdesk_ticket where subject = 'Gửi lại hai lần'"));
        api.postJson(Helpdesk.TICKETS, "{\"subject\": \"a\", \"key\": \"\"}").expect(422);
        var id = made.number("/id");
        assertEquals(
                me,
                Helpdesk.put(api, id, "{\"subject\": \"Vẫn của người ấy\"}")
                        .expect(200)
                        .json()
                        .number("/assigneeId"));
        assertFalse(Helpdesk.put(api, id, "{\"assigneeId\": null}").expect(200).shows("assigneeId"));
    }

    @Test
    void nobody_is_responsible_who_does_not_answer_tickets(TestKenh kenh) {
        var api = kenh.api();
        kenh.as("contacts.user");
        kenh.as("helpdesk.agent");
        long stranger = user(kenh, "contacts.user");
        long agent = user(kenh, "helpdesk.agent");
        long id = Helpdesk.ticket(api, "Giao nhầm người", ", \"assigneeId\": " + agent)
                .number("/id");
        for (long nobody : new long[] {stranger, 987_654_321}) {
            var no = "\"assigneeId\": " + nobody;
            var refused = api.postJson(Helpdesk.TICKETS, "{\"subject\": \"Giao nhầm\", " + no + "}");
            for (var answer : new Answer[] {
                refused,
                Helpdesk.put(api, id, "{" + no + "}"),
                Helpdesk.step(api, id, "assign", "{\"userId\": " + nobody + "}")
            }) {
                assertTrue(answer.expect(422).shows("\"assignee\""), answer.body());
            }
            kenh.admin(Locale.of("vi"))
                    .post("/helpdesk/tickets/" + id + "/assign", Map.of("user", "" + nobody))
                    .expect(422);
        }
        kenh.change("update helpdesk_ticket set assignee_id = " + stranger + " where id = " + id);
        Helpdesk.put(api, id, "{\"subject\": \"Vẫn của người cũ\"}").expect(200);
    }

    private static long user(TestKenh kenh, String role) {
        return kenh.number("select id from core_user where email = '" + role + "@test.invalid'");
    }

    @Test
    void lists_go_page_by_page_and_find_what_is_asked_for(TestKenh kenh) {
        var api = kenh.api();
        var customer = Helpdesk.customer(kenh, "Trang Danh Sách");
        for (int i = 0; i < 5; i++) {
            Helpdesk.ticket(api, "Tìm kiếm số " + i, ", \"partnerId\": " + customer);
        }
        var seen = new TreeSet<String>();
        var next = "";
        do {
            var page = api.get(Helpdesk.TICKETS + "?limit=2&partner=" + customer + next)
                    .expect(200)
                    .json();
            page.items("/items").forEach(item -> assertTrue(seen.add(item.text("/number"))));
            next = page.at("/next").exists() ? "&after=" + page.text("/next") : "";
        } while (!next.isEmpty());
        assertEquals(5, seen.size());
        assertEquals(
                1,
                api.get(Helpdesk.TICKETS + "?query=tim+kiem+so+3")
                        .expect(200)
                        .json()
                        .items("/items")
                        .size());
        for (var none :
                new String[] {"query=%25", "state=closed&partner=" + customer, "assignee=1&partner=" + customer}) {
            assertEquals(
                    0,
                    api.get(Helpdesk.TICKETS + "?" + none)
                            .expect(200)
                            .json()
                            .items("/items")
                            .size(),
                    none);
        }
        api.get(Helpdesk.TICKETS + "?state=nope").expect(400);
    }

    @Test
    void pages_show_move_and_settle_what_is_asked(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var customer = Helpdesk.customer(kenh, "Trịnh Văn Sơn");
        staff.post("/helpdesk/tickets", Map.of("subject", "")).expect(422);
        var where = staff.post(
                        "/helpdesk/tickets",
                        Map.of(
                                "subject", "Máy hút bụi kêu to",
                                "partnerId", Long.toString(customer),
                                "priority", "URGENT",
                                "description", "Kêu từ hôm qua"))
                .expect(303)
                .location();
        var path = where.replaceAll("^https?://[^/]+", "");
        var id = path.replaceAll("\\D", "");
        var page = staff.get(path).expect(200);
        for (var text :
                new String[] {"Máy hút bụi kêu to", "Trịnh Văn Sơn", "Khẩn cấp", "Kêu từ hôm qua", "Trong hạn"}) {
            assertTrue(page.shows(text), text);
        }
        for (var view : new String[] {"list", "kanban", "calendar"}) {
            assertTrue(staff.get("/helpdesk/tickets?view=" + view).expect(200).shows("Máy hút bụi kêu to"), view);
        }
        staff.get("/helpdesk/tickets?view=pivot&rows=stage&cols=created:month").expect(200);
        staff.get("/helpdesk/tickets?view=graph&rows=priority").expect(200);
        for (var query :
                new String[] {"q=may+hut", "f.closed=false&f.priority=URGENT", "f.sla=ONGOING", "sort=-priority"}) {
            assertTrue(staff.get("/helpdesk/tickets?" + query).expect(200).shows("Máy hút bụi kêu to"), query);
        }
        assertTrue(staff.get("/helpdesk/tickets/export?format=csv").expect(200).shows("Trịnh Văn Sơn"));
        var waiting = Long.toString(Helpdesk.stage(kenh, "Chờ khách hàng"));
        staff.post("/helpdesk/tickets/move", Map.of("id", id, "to", waiting));
        assertTrue(staff.get("/helpdesk/tickets?f.stage=" + waiting).expect(200).shows("Máy hút bụi kêu to"));
        staff.post(path + "/take", Map.of()).expect(303);
        staff.post(path + "/progress", Map.of("progress", "BLOCKED")).expect(303);
        assertTrue(staff.get(path).shows("Đang vướng"));
        staff.post(path + "/tell", Map.of("text", "")).expect(422);
        staff.post(path + "/merge", Map.of("number", "HT1999/00001")).expect(422);
        var edit = staff.get(path + "/edit").expect(200);
        var version = edit.find("name=\"version\" value=\"(\\d+)\"");
        staff.post(path + "/edit", Map.of("subject", "Máy hút bụi", "version", version, "priority", "HIGH"))
                .expect(303);
        var late = staff.post(path + "/edit", Map.of("subject", "Khác", "version", version, "priority", "LOW"));
        assertEquals(409, late.status());
        assertTrue(late.shows("Máy hút bụi"), "what was saved stands beside what was typed");
        staff.post(path + "/close", Map.of()).expect(303);
        assertTrue(staff.get(path).shows("Mở lại"));
        var board = staff.get("/helpdesk").expect(200);
        assertTrue(board.shows("Đóng tháng này"));
        staff.post("/helpdesk/tickets/bulk/close", Map.of("ids", id)).expect(303);
    }

    @Test
    void settings_are_made_changed_and_kept_while_in_use(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        staff.post("/helpdesk/teams", Map.of("name", "Bảo hành", "alias", "@BaoHanh", "reopenDays", "3"))
                .expect(303);
        staff.post("/helpdesk/teams", Map.of("name", "Bảo hành", "reopenDays", "3"))
                .expect(422);
        staff.post("/helpdesk/teams", Map.of("name", "Khác", "alias", "bảo", "reopenDays", "3"))
                .expect(422);
        var unticked = Map.of("name", "Trực đêm", "reopenDays", "3", "monday", "18:00-22:00");
        assertTrue(staff.post("/helpdesk/teams", unticked).expect(422).shows("Bạn đã nhập giờ làm việc riêng"));
        var ticked = new HashMap<>(unticked);
        ticked.put("ownHours", "true");
        staff.post("/helpdesk/teams", ticked).expect(303);
        var night = "/helpdesk/teams/" + kenh.number("select max(id) from helpdesk_team");
        // Unticked alone it works as the company again, whatever stands in the days.
        staff.post(night, Map.of("name", "Trực đêm", "reopenDays", "3", "version", "0", "monday", "18:00-22:00"))
                .expect(303);
        assertFalse(staff.get(night).expect(200).shows("18:00-22:00"));
        assertTrue(staff.get("/helpdesk/teams").expect(200).shows("@baohanh"));
        staff.post("/helpdesk/types", Map.of("name", "Góp ý")).expect(303);
        staff.post("/helpdesk/stages", Map.of("name", "Chờ linh kiện", "place", "25", "closeAfterDays", "30"))
                .expect(303);
        Helpdesk.ticket(kenh.api(), "Giữ giai đoạn", "");
        var stage = Helpdesk.stage(kenh, "Mới");
        staff.post("/helpdesk/stages/" + stage + "/archive", Map.of()).expect(303);
        assertTrue(staff.get("/helpdesk/stages").shows("Đang được dùng"));
        var target = Long.toString(Helpdesk.stage(kenh, "Đã giải quyết"));
        staff.post("/helpdesk/sla", Map.of("name", "Nhanh", "target", target, "hours", "0", "minutes", "0"))
                .expect(422);
        staff.post(
                        "/helpdesk/sla",
                        Map.of("name", "Nhanh", "target", target, "hours", "1", "minutes", "30", "from", "URGENT"))
                .expect(303);
        assertTrue(staff.get("/helpdesk/sla").expect(200).shows("1 giờ 30 phút"));
        // As it was: the other tests count on it.
        var calendar = new HashMap<String, String>(Map.of("zone", "Asia/Ho_Chi_Minh", "holidays", "02/09/2027 Lễ"));
        for (var day : new String[] {"monday", "tuesday", "wednesday", "thursday", "friday"}) {
            calendar.put(day, "8:00-12:00, 13:30-17:30");
        }
        calendar.put("saturday", "8:00-12:00");
        staff.post("/helpdesk/calendar", calendar).expect(303);
        assertTrue(staff.get("/helpdesk/calendar").expect(200).shows("02/09/2027 Lễ"));
        calendar.put("monday", "8-12");
        staff.post("/helpdesk/calendar", calendar).expect(422);
    }

    @Test
    void an_agent_sees_own_and_nobodys_tickets_and_gives_none_away(TestKenh kenh) throws SQLException {
        var agent = kenh.as("helpdesk.agent");
        var free = Helpdesk.ticket(kenh.api(), "Chưa ai nhận", "").number("/id");
        var taken = Helpdesk.ticket(kenh.api(), "Của đồng nghiệp", "").number("/id");
        assign(kenh, taken, 987_654);
        assertSees(agent, "Chưa ai nhận", "Của đồng nghiệp");
        sql(kenh, "update helpdesk_ticket set follows_id = " + free + " where id = " + taken);
        assertFalse(agent.get("/helpdesk/tickets/" + free).expect(200).shows("Của đồng nghiệp"));
        assertTrue(kenh.admin().get("/helpdesk/tickets/" + free).expect(200).shows("Của đồng nghiệp"));
        agent.get("/helpdesk/tickets/" + taken).expect(404);
        agent.post("/helpdesk/tickets/" + taken + "/close", Map.of()).expect(404);
        agent.post("/helpdesk/tickets/" + free + "/merge", Map.of("number", "x"))
                .expect(403);
        agent.post("/helpdesk/tickets/" + free + "/assign", Map.of("user", "987654"))
                .expect(403);
        agent.post("/helpdesk/tickets/" + free + "/take", Map.of()).expect(303);
        agent.get("/helpdesk/teams").expect(403);
        assertTrue(kenh.as("helpdesk.lead").get("/helpdesk/tickets").expect(200).shows("Của đồng nghiệp"));
    }

    private static void assertSees(Browserless agent, String seen, String hidden) {
        for (var path : new String[] {"/helpdesk/tickets", "/helpdesk/tickets?view=kanban"}) {
            var page = agent.get(path).expect(200);
            assertTrue(page.shows(seen), path);
            assertFalse(page.shows(hidden), path);
        }
    }

    private static void assign(TestKenh kenh, long ticket, long user) throws SQLException {
        sql(kenh, "update helpdesk_ticket set assignee_id = " + user + " where id = " + ticket);
    }

    private static void sql(TestKenh kenh, String statement) throws SQLException {
        try (var connection = kenh.connect()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    @Test
    void ready_made_names_are_read_in_the_own_language_until_somebody_changes_them(TestKenh kenh) {
        var vietnamese = kenh.admin(Locale.of("vi"));
        var english = kenh.admin(Locale.of("en"));
        assertTrue(vietnamese.get("/helpdesk/stages").expect(200).shows("Chờ khách hàng"));
        var list = english.get("/helpdesk/stages").expect(200);
        assertTrue(list.shows("Waiting for the customer"));
        assertFalse(list.shows("Chờ khách hàng"));
        assertTrue(english.get("/helpdesk/tickets/new").expect(200).shows("Customer care"));
        var stage =
                "/helpdesk/stages/" + kenh.number("select max(id) from helpdesk_stage where name = 'Chờ khách hàng'");
        assertTrue(english.get(stage).expect(200).shows("value=\"Waiting for the customer\""));
        english.post(stage, Map.of("name", "Waiting for the customer", "place", "30", "version", "0"))
                .expect(303);
        assertTrue(
                vietnamese.get("/helpdesk/stages").shows("Chờ khách hàng"), "saved as it was shown, it is as it was");
        var version = Long.toString(
                kenh.number("select version from helpdesk_stage where id = " + stage.replaceAll("\\D", "")));
        english.post(stage, Map.of("name", "On hold", "place", "30", "version", version))
                .expect(303);
        assertTrue(vietnamese.get("/helpdesk/stages").shows("On hold"));
        kenh.change("update helpdesk_stage set name = 'Chờ khách hàng' where name = 'On hold'");
    }
}
