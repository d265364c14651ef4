package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.MailSink;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E-mail where Zalo does not reach, by hand and by rule. */
@KenhTest(plugins = {"zbs-templates", "zalo-simulator", "sales", "mail"})
class MailTest {
    private final TestKenh kenh;
    private MailSink sink;
    private RuleShop shop;

    MailTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    @BeforeEach
    void begin() {
        shop = new RuleShop(kenh);
        sink = MailSink.open();
    }

    @AfterEach
    void end() {
        sink.close();
        shop.forget();
        kenh.change("delete from mail_message");
        kenh.change("delete from mail_server");
    }

    private void server() {
        kenh.admin()
                .post(
                        "/mail/server",
                        Map.of(
                                "host", "localhost",
                                "port", Integer.toString(sink.port()),
                                "security", "NONE",
                                "sender", "ban-hang@hoasen.example"))
                .expect(303);
    }

    /** Without phone and Zalo. */
    private long reader(String name) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"%s\",\"email\":\"doc@example.vn\"}".formatted(name))
                .expect(201)
                .json()
                .number("/id");
    }

    @Test
    void the_send_page_writes_by_the_companys_server_once_there_is_one() {
        var partner = reader("Đọc Thư");
        var send = "/zbs-templates/send/contacts.partner/" + partner + "?template=" + shop.shop.template;
        var mail = "/zbs-templates/mail/contacts.partner/" + partner;
        var before = kenh.admin(Locale.of("en")).get(send).expect(200);
        assertTrue(before.shows("mailto:doc@example.vn") && before.shows("href=\"/mail/server\""), before.body());
        assertFalse(before.shows(mail));
        server();
        var page = kenh.admin().get(send).expect(200);
        assertTrue(page.shows("formaction=\"" + mail + "/write\"") && !page.shows("mailto:"), page.body());
        var template = Long.toString(shop.shop.template);
        var write =
                kenh.admin().post(mail + "/write", Map.of("template", template)).expect(200);
        assertTrue(write.shows("Xác nhận thông tin Đọc Thư") && write.shows("doc@example.vn"), write.body());
        assertTrue(kenh.admin()
                .get(mail + "/write?template=" + template)
                .expect(200)
                .shows("doc@example.vn"));
        kenh.admin().get(mail + "/write").expect(200);
        var form = Map.of(
                "template", template,
                "token", Shop.token(write),
                "to", "doc@example.vn",
                "subject", "Xác nhận thông tin Đọc Thư",
                "text", "Chào chị, tôi sửa câu này.");
        kenh.admin().post(mail, form).expect(303);
        kenh.admin().post(mail, form).expect(303);
        kenh.drain();
        assertEquals(1, sink.mails().size());
        assertEquals("Chào chị, tôi sửa câu này.", sink.mails().getFirst().text());
        // Who may write on Zalo but not by e-mail keeps the program of their own.
        var sender = kenh.as("zbs-templates.sender", "contacts.user");
        assertTrue(sender.get(send).expect(200).shows("mailto:doc@example.vn"));
        assertEquals(403, sender.get(mail + "/write?template=" + template).status());
        assertEquals(
                404,
                kenh.as("mail.sender", "contacts.user")
                        .get(mail + "/write?template=" + template)
                        .status());
    }

    @Test
    void a_rule_writes_an_e_mail_where_nothing_else_reaches() {
        shop.rule("ON", ",\"channels\":[\"FREE\",\"UID\",\"PHONE\",\"EMAIL\"]");
        var partner = reader("Không Số");
        var early = shop.confirmed(partner);
        assertEquals("not_sent NO_MAIL", shop.decided(early));
        server();
        var order = shop.confirmed(partner);
        assertEquals("by_mail", shop.decided(order));
        kenh.drain();
        assertEquals(1, sink.mails().size());
        assertEquals("auto-generated", sink.mails().getFirst().header("Auto-Submitted"));
        var letter = shop.decisions(order).getFirst().number("/letterId");
        var page = kenh.admin().get("/sales/orders/" + order).expect(200);
        assertTrue(page.shows("/mail/messages/" + letter), page.body());
        // Who has Zalo gets the template.
        assertEquals("queued", shop.decided(shop.confirmed(shop.customer())));
        assertEquals(1, sink.mails().size());
        var form = kenh.admin().get("/zbs-templates/rules/new").expect(200);
        assertTrue(form.shows("name=\"channel.3\""), form.body());
    }

    @Test
    void a_letter_of_another_moment_makes_no_quotation_of_a_draft() {
        server();
        var order = shop.order(reader("Đọc Xác Nhận"));
        var quote = OrderTemplate.ofQuotes(shop.shop);
        write(order, shop.template);
        assertEquals(1, sink.mails().size());
        assertEquals("draft", state(order));
        write(order, quote);
        assertEquals(2, sink.mails().size());
        assertEquals("sent", state(order));
    }

    private void write(long order, long template) {
        var mail = "/zbs-templates/mail/sales.order/" + order;
        var which = Map.of("template", Long.toString(template));
        var page = kenh.admin().post(mail + "/write", which).expect(200);
        var form = Map.of(
                "template", Long.toString(template),
                "token", Shop.token(page),
                "to", "doc@example.vn",
                "subject", "Về đơn hàng",
                "text", "Chào chị.");
        kenh.admin().post(mail, form).expect(303);
        kenh.drain();
    }

    private String state(long order) {
        return kenh.api()
                .get("/api/v1/sales/orders/" + order)
                .expect(200)
                .json()
                .text("/state");
    }

    @Test
    void a_rule_that_does_not_say_so_writes_none_and_none_writes_to_who_does_not_want_it() {
        server();
        var partner = reader("Đừng Gửi");
        shop.rule("ON", "");
        assertEquals("not_sent NO_RECIPIENT", shop.decided(shop.confirmed(partner)));
        shop.forget();
        shop.rule("ON", ",\"channels\":[\"EMAIL\"]");
        kenh.change("update contacts_partner set do_not_contact = true, do_not_contact_from = 'STAFF',"
                + " do_not_contact_since = '2026-11-20 03:00:00+00' where id = " + partner);
        assertEquals("not_sent NO_CONTACT", shop.decided(shop.confirmed(partner)));
        kenh.drain();
        assertEquals(0, sink.tried());
    }
}
