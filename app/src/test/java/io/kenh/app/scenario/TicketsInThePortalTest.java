package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A ticket that goes on for long: what is sent twice, what was said long ago, whose turn it is. */
@KenhTest(plugins = {"portal", "helpdesk", "sales", "invoicing"})
class TicketsInThePortalTest {
    private static final String NEW = "/portal/helpdesk/new";
    private static final String STAFF = "/helpdesk/tickets/";

    private final TestKenh kenh;
    private final Visitors shop;

    TicketsInThePortalTest(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Visitors(kenh);
    }

    private long contact(String name, String email) {
        return shop.contact("{\"name\":\"" + name + "\",\"email\":\"" + email + "\"}");
    }

    private static String opened(Browserless guest, String subject) {
        return guest.post(NEW, Map.of("subject", subject, "description", "Sau hai tuần"))
                .expect(303)
                .location();
    }

    private static String key(Browserless guest, String page) {
        return guest.get(page).expect(200).find("name=\"key\" value=\"([^\"]+)\"");
    }

    private long words(String page) {
        return kenh.number("select count(*) from helpdesk_word where ticket_id = " + page.replaceAll("\\D", ""));
    }

    @Test
    void a_word_sent_twice_is_said_once() {
        var guest = shop.joined(contact("Tạ Thị Lời", "loi@khach.example"));
        var page = opened(guest, "Đèn chập chờn");
        var key = key(guest, page);
        assertTrue(guest.post(page + "/write", Map.of("key", key, "text", ""))
                .expect(422)
                .shows("value=\"" + key + "\""));
        var said = Map.of("key", key, "text", "Vẫn chập chờn");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                hands.submit(() -> guest.post(page + "/write", said).expect(303));
            }
        }
        assertEquals(1, words(page));
        guest.post(page + "/write", Map.of("key", key, "text", "Tắt hẳn rồi")).expect(303);
        assertEquals(2, words(page), "who comes back to a form and says something else is heard");
        guest.post(page + "/write", Map.of("key", key(guest, page), "text", "Vẫn chập chờn"))
                .expect(303);
        assertEquals(3, words(page), "the same may be said again");
    }

    @Test
    void what_was_said_long_ago_is_some_pages_away() {
        var guest = shop.joined(contact("Tạ Thị Lâu", "lau@khach.example"));
        var page = opened(guest, "Đèn hỏng lâu rồi");
        var id = page.replaceAll("\\D", "");
        var numbers = IntStream.rangeClosed(1, 450).mapToObj(n -> "(" + n + ")").collect(Collectors.joining(","));
        kenh.change("insert into helpdesk_word (id, company_id, ticket_id, customer, author, body, said_at)"
                + " select 800000 + n.x, t.company_id, t.id, true, 'Lâu', 'lời thứ ' || n.x || '.', t.created_at"
                + " from helpdesk_ticket t, (values " + numbers + ") n(x) where t.id = " + id);
        var latest = guest.get(page).expect(200);
        assertTrue(latest.shows("lời thứ 450.") && latest.shows("lời thứ 251.") && !latest.shows("lời thứ 250."));
        var older = guest.get(latest.find("href=\"(" + page + "\\?before=[^\"]+)\""))
                .expect(200);
        assertTrue(older.shows("lời thứ 250.") && older.shows("lời thứ 51.") && !older.shows("lời thứ 251."));
        assertTrue(older.shows("href=\"" + page + "\""), "the way back");
        var first =
                guest.get(older.find("href=\"(" + page + "\\?before=[^\"]+)\"")).expect(200);
        assertTrue(
                first.shows("lời thứ 50.") && first.shows("lời thứ 1.") && !first.shows("href=\"" + page + "?before="));
        guest.get(page + "?before=ngày-xưa").expect(400);

        var staff = kenh.admin();
        var shown = staff.get(STAFF + id).expect(200);
        assertFalse(shown.shows("lời thứ 250."));
        assertTrue(staff.get(shown.find("href=\"(" + STAFF + id + "\\?before=[^\"]+)\""))
                .expect(200)
                .shows("lời thứ 250."));
    }

    @Test
    void the_home_page_names_what_waits_for_the_customer() {
        var contact = contact("Tạ Thị Chờ", "cho@khach.example");
        var guest = shop.joined(contact);
        var answered = opened(guest, "Đèn bàn");
        var parked = opened(guest, "Đèn ngủ");
        opened(guest, "Đèn trần");
        var quotation = shop.sent(contact).text("/number");
        var invoice = shop.invoice(contact).text("/number");
        kenh.clock().advance(Duration.ofMinutes(1));
        waits(guest, "Đèn bàn", false);
        kenh.admin()
                .post(STAFF + answered.replaceAll("\\D", "") + "/tell", Map.of("text", "Bạn gửi ảnh giúp"))
                .expect(303);
        var stage =
                kenh.number("select min(id) from helpdesk_stage where close_after_days is not null and not closing");
        kenh.api()
                .postJson("/api/v1" + STAFF + parked.replaceAll("\\D", "") + "/move", "{\"stageId\": " + stage + "}")
                .expect(200);
        waits(guest, "Đèn bàn", true);
        waits(guest, "Đèn ngủ", true);
        waits(guest, "Đèn trần", false);
        waits(guest, quotation, true);
        waits(guest, invoice, true);
        assertTrue(guest.get("/portal/documents/helpdesk.tickets").expect(200).shows("Chờ bạn trả lời"));

        kenh.clock().advance(Duration.ofMinutes(1));
        for (var page : new String[] {answered, parked}) {
            guest.post(page + "/write", Map.of("text", "Ảnh đây ạ")).expect(303);
        }
        waits(guest, "Đèn bàn", false);
        waits(guest, "Đèn ngủ", false);
    }

    private static void waits(Browserless guest, String title, boolean yes) {
        var home = guest.get("/portal").expect(200);
        assertEquals(yes, home.shows(title), title + " in " + home.body());
    }
}
