package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.MailSink.Stage;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters that wait while their order changes. */
abstract class TakenBackMailCases {
    private static final String LETTERS = "/api/v1/mail/messages";

    private final TestKenh kenh;
    private MailSink sink;

    TakenBackMailCases(TestKenh kenh) {
        this.kenh = kenh;
    }

    @BeforeEach
    void server() {
        sink = MailSink.open();
        var version = kenh.admin().get("/mail/server").expect(200).find("name=\"version\" value=\"(\\d+)\"");
        kenh.admin()
                .post(
                        "/mail/server",
                        Map.of(
                                "host", "localhost",
                                "port", Integer.toString(sink.port()),
                                "security", "NONE",
                                "sender", "ban-hang@hoasen.example",
                                "version", version))
                .expect(303);
    }

    @AfterEach
    void end() {
        sink.close();
        kenh.change("delete from mail_message");
        kenh.clock().set(TestKenh.START);
    }

    private long order(String customer) {
        return Shop.order(kenh.api(), Shop.customer(kenh, customer), "").number("/id");
    }

    private long letter(long order) {
        return kenh.api()
                .postJson(LETTERS, """
                {"to": "hanh@example.vn", "subject": "Báo giá", "text": "Kính gửi chị",
                 "documentType": "sales.order", "documentId": %d}""".formatted(order))
                .expect(201)
                .json()
                .number("/id");
    }

    /** One that the server would take in a minute. */
    private long waiting(long order) {
        sink.refuses(Stage.RECIPIENT, 450, "4.2.1 greylisted");
        var id = letter(order);
        kenh.drain();
        assertEquals("queued recipient", state(id));
        return id;
    }

    private void aMinuteLater() {
        kenh.clock().advance(Duration.ofMinutes(1));
        kenh.drain();
    }

    private String state(long letter) {
        var json = kenh.api().get(LETTERS + "/" + letter).expect(200).json();
        var reason = json.at("/reason");
        return json.text("/state") + (reason.exists() ? " " + reason.text() : "");
    }

    @Test
    void what_waits_about_an_order_that_is_cancelled_does_not_go_and_says_so() {
        var order = order("Đỗ Thị Hạnh");
        var letter = waiting(order);
        Shop.step(kenh.api(), order, "cancel", "{\"reason\":\"thôi\"}").expect(200);
        kenh.drain();
        assertEquals("cancelled document_cancelled", state(letter));
        aMinuteLater();
        assertEquals(0, sink.mails().size());
        var staff = kenh.admin(Locale.of("vi"));
        var why = "Chứng từ đã hủy trước khi thư được gửi.";
        assertTrue(staff.get("/mail/messages/" + letter).expect(200).shows(why));
        assertTrue(staff.get("/mail/messages").expect(200).shows(why));
        var history = staff.get("/sales/orders/" + order).expect(200);
        assertTrue(history.shows("không được gửi: chứng từ đã hủy trước đó"), history.body());
        var told = letter(order);
        kenh.drain();
        assertEquals("sent", state(told), "who writes about a cancelled order knows");
    }

    @Test
    void a_try_that_is_under_way_when_the_order_is_cancelled_is_the_last() {
        var order = order("Hoàng Thị Chậm");
        var letter = waiting(order);
        kenh.change(
                "update mail_message set state = 'SENDING', due_at = '2030-01-01 00:00:00+00' where id = " + letter);
        Shop.step(kenh.api(), order, "cancel", "{\"reason\":\"thôi\"}").expect(200);
        kenh.drain();
        assertEquals("sending document_cancelled", state(letter));
    }

    @Test
    void who_takes_the_place_of_a_customer_does_not_get_the_letter() {
        var order = order("Vũ Thị Lan");
        var letter = waiting(order);
        Shop.put(kenh.api(), order, "{\"partnerId\": " + Shop.customer(kenh, "Khách khác") + "}")
                .expect(200);
        aMinuteLater();
        assertEquals("cancelled customer_changed", state(letter));
        assertEquals(0, sink.mails().size());
        var history = kenh.admin(Locale.of("vi")).get("/sales/orders/" + order).expect(200);
        assertTrue(history.shows("chứng từ đã chuyển sang khách hàng khác"), history.body());
    }

    @Test
    void a_customer_who_was_two_contacts_is_still_the_same() {
        var twin = Shop.customer(kenh, "Bùi Văn Hai");
        var order = Shop.order(kenh.api(), twin, "").number("/id");
        var letter = waiting(order);
        var kept = Shop.customer(kenh, "Bùi Văn Hai (1)");
        kenh.admin()
                .post("/contacts/partners/" + kept + "/merge/" + twin, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();
        aMinuteLater();
        assertEquals("sent", state(letter));
    }

    @Test
    void what_is_about_a_deleted_quotation_does_not_go() {
        var order = order("Lê Vi");
        var letter = waiting(order);
        Shop.delete(kenh.api(), order).expect(204);
        aMinuteLater();
        assertEquals("cancelled document_deleted", state(letter));
        assertEquals(0, sink.mails().size());
    }
}
