package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What customers and staff say to each other, seen from the portal: tickets and conversations. */
@KenhTest(plugins = {"portal", "helpdesk", "chatter", "zalo-oa", "zalo-simulator"})
class TalkInThePortalTest {
    private static final byte[] PAPER = "%PDF-1.4 phiếu bảo hành".getBytes(StandardCharsets.UTF_8);

    private static Browserless guest(TestKenh kenh, String name, String email) {
        var contact = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"" + name + "\",\"email\":\"" + email + "\"}")
                .expect(201)
                .json()
                .number("/id");
        return joined(kenh, contact);
    }

    private static Browserless joined(TestKenh kenh, long contact) {
        var staff = kenh.admin();
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var link = staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
        var browser = kenh.anonymous().with("Accept-Language", "vi");
        browser.post(link, Map.of("password", Visitors.PASSWORD, "again", Visitors.PASSWORD))
                .expect(303);
        return browser;
    }

    @Test
    void a_ticket_is_opened_answered_closed_and_rated_in_the_portal(TestKenh kenh) {
        var guest = guest(kenh, "Vũ Thị Sen", "sen@khach.example");
        var staff = kenh.admin();
        guest.post("/portal/helpdesk/new", Map.of("subject", "", "description", "Đèn tắt"))
                .expect(422);
        var refused = guest.upload(
                "/portal/helpdesk/new",
                Map.of("subject", "Đèn", "description", "Đèn tắt"),
                "file",
                "anh.pdf",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, refused.status());
        var page = guest.upload(
                        "/portal/helpdesk/new",
                        Map.of("subject", "Đèn sen tắt hẳn", "description", "Đèn tắt sau hai tuần"),
                        "file",
                        "phieu.pdf",
                        PAPER)
                .expect(303)
                .location();
        var id = page.replaceAll("\\D", "");
        assertTrue(guest.get("/portal/documents/helpdesk.tickets").expect(200).shows("Đèn sen tắt hẳn"));
        var file = guest.get(page).expect(200).find("href=\"([^\"]+/files/\\d+)\"");
        assertArrayEquals(PAPER, guest.bytes(file));
        assertTrue(guest.get(file).header("Content-Disposition").orElse("").startsWith("attachment"));

        var other = guest(kenh, "Người Khác", "khac@khach.example");
        for (var path : new String[] {page, file}) {
            other.get(path).expect(404);
        }
        other.post(page + "/write", Map.of("text", "xin chào")).expect(404);
        other.post(page + "/close", Map.of()).expect(404);

        staff.post("/helpdesk/tickets/" + id + "/tell", Map.of("text", "Kỹ thuật viên đến sáng mai"))
                .expect(303);
        assertTrue(guest.get(page).expect(200).shows("Kỹ thuật viên đến sáng mai"));
        guest.post(page + "/write", Map.of("text", "Cảm ơn, tôi ở nhà")).expect(303);
        assertTrue(staff.get("/helpdesk/tickets/" + id).expect(200).shows("Cảm ơn, tôi ở nhà"));

        guest.post(page + "/rate", Map.of("stars", "5")).expect(422);
        guest.post(page + "/close", Map.of()).expect(303);
        guest.post(page + "/rate", Map.of("stars", "4", "comment", "Nhanh")).expect(303);
        assertTrue(guest.get(page).expect(200).shows("4/5"));
        assertTrue(staff.get("/helpdesk/tickets/" + id).expect(200).shows("Nhanh"));
        guest.post(page + "/write", Map.of("text", "Lại tắt rồi")).expect(303);
        assertTrue(
                kenh.api().get("/api/v1/helpdesk/tickets/" + id).expect(200).shows("\"closed\":false"),
                "who writes again opens it again");
    }

    @Test
    void a_team_may_keep_closing_to_itself(TestKenh kenh) {
        var guest = guest(kenh, "Đinh Thị Mở", "mo@khach.example");
        kenh.admin()
                .post(
                        "/helpdesk/teams",
                        Map.of(
                                "version",
                                "0",
                                "name",
                                "Đội tự đóng",
                                "alias",
                                "tudong",
                                "assignment",
                                "MANUAL",
                                "reopenDays",
                                "7"))
                .expect(303);
        var team = kenh.number("select id from helpdesk_team where alias = 'tudong'");
        var said = Map.of("subject", "Bếp hỏng", "description", "Không nóng", "team", Long.toString(team));
        var page = guest.post("/portal/helpdesk/new", said).expect(303).location();
        assertFalse(guest.get(page).expect(200).shows(page + "/close"));
        var refused = guest.post(page + "/close", Map.of()).expect(422);
        assertTrue(refused.shows("do nhân viên đóng"), refused.body());
        kenh.change("update helpdesk_team set customers_close = true where id = " + team);
        assertTrue(guest.get(page).expect(200).shows(page + "/close"));
        guest.post(page + "/close", Map.of()).expect(303);
    }

    @Test
    void a_form_sent_twice_opens_one_ticket(TestKenh kenh) throws Exception {
        var guest = guest(kenh, "Tạ Thị Hai", "ta.hai@khach.example");
        var form = "/portal/helpdesk/new";
        var key = guest.get(form).expect(200).find("name=\"key\" value=\"([^\"]+)\"");
        var refused = guest.post(form, Map.of("key", key, "subject", "", "description", "Đèn tắt"));
        assertTrue(refused.expect(422).shows("value=\"" + key + "\""), "the form is still the same one");
        var said = Map.of("key", key, "subject", "Đèn hai lần", "description", "Đèn tắt");
        var pages = new ConcurrentSkipListSet<String>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                hands.submit(() -> pages.add(guest.post(form, said).expect(303).location()));
            }
        }
        assertEquals(1, pages.size(), pages::toString);
        assertEquals(1, kenh.number("select count(*) from helpdesk_ticket where subject = 'Đèn hai lần'"));
        var next = guest.get(form).find("name=\"key\" value=\"([^\"]+)\"");
        guest.post(form, Map.of("key", next, "subject", "Đèn hai lần", "description", "Lại tắt"))
                .expect(303);
        assertEquals(2, kenh.number("select count(*) from helpdesk_ticket where subject = 'Đèn hai lần'"));
        var other = guest(kenh, "Tạ Thị Ba", "ta.ba@khach.example");
        assertFalse(pages.contains(other.post(form, said).expect(303).location()), "a key is its customer's");
    }

    @Test
    void another_phone_number_is_a_request_to_staff(TestKenh kenh) {
        var contact = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"Hồ Thị Sáu\",\"email\":\"sau@khach.example\"}")
                .expect(201)
                .json()
                .number("/id");
        var guest = joined(kenh, contact);
        var profile = Map.of("name", "Hồ Thị Sáu", "phone", "0912 000 066");
        guest.post("/portal/profile", profile).expect(303);
        assertTrue(guest.get("/portal/profile").expect(200).shows("sẽ xác nhận số điện thoại"));
        kenh.drain();
        assertFalse(kenh.api()
                .get("/api/v1/contacts/partners/" + contact)
                .expect(200)
                .shows("912000066"));
        var told =
                kenh.admin(Locale.of("vi")).get("/contacts/partners/" + contact).expect(200);
        assertTrue(told.shows("xin dùng số điện thoại “0912 000 066”"), told.body());
        assertFalse(told.shows("xin bỏ số điện thoại"), "there was none");

        // A number that is known stays until staff took it away.
        kenh.change("update contacts_partner set phone_typed = '0912 000 067', phone = '+84912000067' where id = "
                + contact);
        guest.post("/portal/profile", Map.of("name", "Hồ Thị Sáu")).expect(303);
        kenh.drain();
        var asked =
                kenh.admin(Locale.of("vi")).get("/contacts/partners/" + contact).expect(200);
        assertTrue(asked.shows("xin bỏ số điện thoại") && asked.shows("067"), asked.body());
    }

    @Test
    void customers_read_their_own_conversation_but_not_what_colleagues_noted(TestKenh kenh) {
        var world = new World(kenh).open();
        world.customer("mai", "Nguyễn Thị Mai", "84912000001");
        world.says("mai", "Shop còn đèn sen không?");
        world.sends("mai", "image", "den.png", Content.png());
        world.drain();
        world.known("mai", "Nguyễn Thị Mai", "84912000001");
        var conversation = world.conversation("mai");
        kenh.admin()
                .post(
                        "/inbox/conversations/" + conversation.text("/id") + "/notes",
                        Map.of("text", "Khách quen, giảm 5%"))
                .expect(302);
        var contact = conversation.number("/partnerId");
        var staff = kenh.admin();
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var link = staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
        for (int i = 0; i < 2; i++) {
            staff.post("/portal/accounts/of/" + contact + "/chat", Map.of()).expect(303);
        }
        world.drain();
        var talk = kenh.api()
                .get("/api/v1/inbox/conversations/" + conversation.text("/id") + "/messages")
                .expect(200)
                .body();
        assertEquals(2, talk.split("mời bạn vào cổng khách hàng", -1).length, "it went there once: " + talk);
        assertFalse(talk.contains(link), "colleagues do not open it: " + talk);
        assertTrue(world.phone("mai").getLast().text("/text").contains(link), "the customer does");
        var guest = joined(kenh, contact);
        var list = guest.get("/portal/conversations").expect(200);
        assertTrue(list.shows("Zalo OA · "), list.body());
        var path = list.find("href=\"(/portal/conversations/\\d+)\"");
        var said = guest.get(path).expect(200);
        assertTrue(said.shows("Shop còn đèn sen không?"));
        assertTrue(said.shows("https://zalo.me/" + World.OA));
        assertFalse(said.shows("Khách quen"));
        var picture = said.find("src=\"(" + path + "/files/[^\"]+)\"");
        assertArrayEquals(Content.png(), guest.bytes(picture));
        guest.get(picture.replaceAll("\\d+/0$", "1/0")).expect(404);
        var other = guest(kenh, "Người Lạ", "la@khach.example");
        other.get(path).expect(404);
        other.get(picture).expect(404);
        assertFalse(other.get("/portal/conversations").expect(200).shows(path));
    }
}
