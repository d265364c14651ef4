package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quotations and orders by e-mail. */
@KenhTest(plugins = {"sales", "mail", "chatter"})
class OrderMailTest {
    private final TestKenh kenh;

    OrderMailTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private void server(int port) {
        var version = kenh.admin().get("/mail/server").expect(200).find("name=\"version\" value=\"(\\d+)\"");
        kenh.admin()
                .post(
                        "/mail/server",
                        Map.of(
                                "host", "localhost",
                                "port", Integer.toString(port),
                                "security", "NONE",
                                "sender", "ban-hang@hoasen.example",
                                "version", version))
                .expect(303);
    }

    private JsonBody quotation(String name, String language) {
        var customer = kenh.api()
                .postJson(
                        "/api/v1/contacts/partners",
                        "{\"name\":\"%s\",\"email\":\"hanh@example.vn\",\"language\":\"%s\"}".formatted(name, language))
                .expect(201)
                .json()
                .number("/id");
        var product = Shop.product(kenh, "Trà sen", 500_000);
        return Shop.order(kenh.api(), customer, Shop.line(product, "2"));
    }

    private static String page(JsonBody order) {
        return "/sales/orders/" + order.number("/id");
    }

    private static String mail(JsonBody order) {
        return "/mail/write/sales.order/" + order.number("/id");
    }

    /** What the page begins with, as a browser would send it back. */
    private static Map<String, String> form(Answer page) {
        var form = new HashMap<String, String>();
        for (var name : new String[] {"token", "to", "subject", "stage"}) {
            form.put(name, page.find("name=\"" + name + "\"[^>]*value=\"([^\"]*)\""));
        }
        form.put("text", page.find("(?s)<textarea[^>]*name=\"text\"[^>]*>([^<]*)</textarea>"));
        form.put("pdf", "true");
        return form;
    }

    @Test
    void a_quotation_goes_with_its_paper_and_address_and_is_sent_then() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var order = quotation("Đỗ Thị Hạnh", "vi");
            var number = order.text("/number");
            var staff = kenh.admin();
            assertTrue(staff.get(page(order)).expect(200).shows(mail(order)));
            var form = form(staff.get(mail(order)).expect(200));
            form.put("subject", form.get("subject") + " (bản 2)");
            staff.post(mail(order), form).expect(303);
            staff.post(mail(order), form).expect(303);
            assertEquals("draft", state(order));
            kenh.drain();
            assertEquals(1, sink.mails().size());
            var mail = sink.mails().getFirst();
            assertTrue(mail.subject().startsWith("Báo giá " + number)
                    && mail.subject().endsWith("(bản 2)"));
            assertTrue(mail.text().startsWith("Kính gửi Đỗ Thị Hạnh,"), mail.text());
            assertTrue(mail.text().contains("1.100.000"), mail.text());
            assertTrue(mail.text().contains(order.text("/publicUrl")), mail.text());
            var paper = mail.files().get(number.replaceAll("[^A-Za-z0-9-]+", "-") + ".pdf");
            assertArrayEquals(new byte[] {'%', 'P', 'D', 'F'}, Arrays.copyOf(paper, 4));
            assertEquals("sent", state(order));
            var history = staff.get(page(order)).expect(200);
            assertTrue(history.shows("(bản 2)"), history.body());
        }
    }

    @Test
    void a_page_that_is_sent_again_with_other_words_is_another_letter_and_asks_first() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var order = quotation("Đinh Quay Lại", "vi");
            var staff = kenh.admin(Locale.of("vi"));
            var form = form(staff.get(mail(order)).expect(200));
            form.remove("pdf");
            staff.post(mail(order), form).expect(303);
            form.put("text", "Em gửi lại, có sửa.");
            var asked = staff.post(mail(order), form).expect(422);
            assertTrue(asked.shows("đã gửi một e-mail khác") && asked.shows("có sửa"), asked.body());
            form.put("token", asked.find("name=\"token\"[^>]*value=\"([^\"]*)\""));
            staff.post(mail(order), form).expect(303);
            kenh.drain();
            assertEquals(2, sink.mails().size());
        }
    }

    private String state(JsonBody order) {
        return kenh.api()
                .get(Shop.ORDERS + "/" + order.number("/id"))
                .expect(200)
                .json()
                .text("/state");
    }

    @Test
    void words_about_an_order_do_not_go_unread_with_the_quotation_it_is_again() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var order = quotation("Trịnh Làm Lại", "vi");
            long id = order.number("/id");
            Shop.step(kenh.api(), id, "confirm", "{\"anyway\":true}").expect(200);
            var staff = kenh.admin(Locale.of("vi"));
            var form = form(staff.get(mail(order)).expect(200));
            assertTrue(form.get("subject").startsWith("Đơn hàng "), form::toString);
            Shop.step(kenh.api(), id, "cancel", "{\"reason\":\"thôi\"}").expect(200);
            Shop.step(kenh.api(), id, "reset", "").expect(200);
            var refused = staff.post(mail(order), form).expect(409);
            assertTrue(refused.shows("đã chuyển trạng thái") && refused.shows(form.get("subject")), refused.body());
            kenh.drain();
            assertEquals(0, sink.tried());
            assertEquals("draft", state(order));
            staff.post(mail(order), form(refused)).expect(303);
            kenh.drain();
            assertEquals("sent", state(order), "who has read it sends the quotation");
        }
    }

    @Test
    void it_is_written_in_the_customers_language_whoever_sends_it() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var order = quotation("Jane Doe", "en");
            Shop.step(kenh.api(), order.number("/id"), "confirm", "{\"anyway\":true}")
                    .expect(200);
            var form = form(kenh.admin(Locale.of("vi")).get(mail(order)).expect(200));
            form.remove("pdf");
            kenh.admin().post(mail(order), form).expect(303);
            kenh.drain();
            var mail = sink.mails().getFirst();
            assertTrue(mail.subject().startsWith("Order "), mail.subject());
            assertTrue(mail.text().startsWith("Dear Jane Doe,"), mail.text());
            assertEquals(Map.of(), mail.files());
        }
    }

    @Test
    void what_is_wrong_is_said_and_kept() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var order = quotation("Vũ Thị Lan", "vi");
            var form = form(kenh.admin().get(mail(order)).expect(200));
            form.put("to", "lan@example.vn\r\nBcc: x@example.vn");
            var refused = kenh.admin().post(mail(order), form).expect(422);
            assertTrue(refused.shows(form.get("subject")), refused.body());
            form.put("to", "lan@example.vn");
            form.put("subject", "a\r\nBcc: x@example.vn");
            kenh.admin().post(mail(order), form).expect(422);
            kenh.drain();
            assertEquals(0, sink.tried());
        }
    }

    @Test
    void what_the_customer_could_not_accept_is_not_sent_and_what_was_written_stays() {
        try (var sink = MailSink.open()) {
            server(sink.port());
            var staff = kenh.admin(Locale.of("vi"));
            var order = quotation("Bùi Thị Hết Hạn", "vi");
            kenh.change("update sales_order set validity_date = date '2026-01-31' where id = " + order.number("/id"));
            var form = form(staff.get(mail(order)).expect(200));
            form.put("subject", "Báo giá tháng Giêng");
            var expired = staff.post(mail(order), form).expect(409);
            assertTrue(expired.shows("hết hiệu lực") && expired.shows("Báo giá tháng Giêng"), expired.body());
            var empty = Shop.order(kenh.api(), Shop.customer(kenh, "Chưa chọn gì"), "");
            staff.post(mail(empty), form).expect(422);
            kenh.drain();
            assertEquals(0, sink.tried());
        }
    }

    @Test
    void who_may_not_write_has_no_button_and_without_a_server_the_page_says_who_to_ask() {
        kenh.change("delete from mail_server");
        var order = quotation("Lê Vi", "vi");
        var english = kenh.admin(Locale.of("en"));
        assertTrue(english.get(mail(order)).expect(200).shows("href=\"/mail/server\""));
        var seller = kenh.as("sales.manager", "mail.sender");
        var page = seller.with("Accept-Language", "en").get(mail(order)).expect(200);
        assertTrue(page.shows("Ask an administrator") && !page.shows("href=\"/mail/server\""), page.body());
        var other = kenh.as("sales.manager");
        assertFalse(other.get(page(order)).expect(200).shows(mail(order)));
        assertEquals(403, other.get(mail(order)).status());
        assertEquals(404, kenh.as("mail.sender").get(mail(order)).status());
        Shop.step(kenh.api(), order.number("/id"), "cancel", "{\"reason\":\"thôi\"}")
                .expect(200);
        assertFalse(english.get(page(order)).expect(200).shows(mail(order)));
        assertEquals(409, english.get(mail(order)).status());
    }
}
