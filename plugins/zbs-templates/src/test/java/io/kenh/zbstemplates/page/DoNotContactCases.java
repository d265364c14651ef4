package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers who do not want to be contacted, on each database. */
abstract class DoNotContactCases extends RuleTests {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    DoNotContactCases(TestKenh kenh) {
        super(kenh);
    }

    private void silent(long partner, boolean wish) {
        var name = kenh.api()
                .get("/api/v1/contacts/partners/" + partner)
                .expect(200)
                .json();
        var body = "{\"name\":\"%s\",\"phone\":%s,\"email\":\"an@example.vn\",\"doNotContact\":%s}"
                .formatted(
                        name.text("/name"),
                        name.at("/phone").exists() ? "\"" + name.text("/phone") + "\"" : "null",
                        wish);
        kenh.api()
                .send("/api/v1/contacts/partners/" + partner, "PUT", BodyPublishers.ofString(body), JSON)
                .expect(200);
    }

    private static String path(long partner) {
        return "/zbs-templates/send/contacts.partner/" + partner;
    }

    private Map<String, String> form(String token) {
        return new HashMap<>(Map.of("template", Long.toString(shop.shop.template), "token", token, "route", "PHONE"));
    }

    @Test
    void rules_pass_them_over_and_the_document_says_why() {
        var rule = shop.rule("ON", "");
        var customer = shop.customer();
        silent(customer, true);
        var order = shop.confirmed(customer);
        assertEquals("not_sent NO_CONTACT", shop.decided(order));
        var page = kenh.admin().get("/sales/orders/" + order).expect(200);
        assertTrue(page.shows("Khách yêu cầu không liên hệ nên không gửi tự động."), page.body());
        assertTrue(kenh.admin()
                .get("/zbs-templates/decisions?f.rule=" + rule)
                .expect(200)
                .shows("Không gửi"));
        silent(customer, false);
        assertEquals("queued", shop.decided(shop.confirmed(customer)));
        assertEquals(1, shop.sent());
    }

    @Test
    void rules_write_nothing_into_their_conversation_either() {
        shop.rule("ON", "");
        var writer = shop.writer();
        silent(writer, true);
        assertEquals("not_sent NO_CONTACT", shop.decided(shop.confirmed(writer)));
        var chat = shop.shop.sim("/chat/vi/" + shop.shop.oa).toString();
        assertTrue(!chat.contains("Đã nhận đơn hàng"), chat);
        // Who answers sees it.
        var conversation = kenh.api()
                .get("/api/v1/inbox/conversations?account=zalo-oa:" + shop.shop.account)
                .expect(200)
                .json()
                .text("/items/0/id");
        assertTrue(kenh.admin()
                .get("/inbox/conversations/" + conversation + "/customer")
                .expect(200)
                .shows("Không liên hệ"));
    }

    @Test
    void a_wish_that_comes_while_a_message_waits_stops_it() {
        shop.shop.sim("/oas/" + shop.shop.oa + "/zbs", "{\"dailyQuota\":0}");
        shop.rule("ON", "");
        var customer = shop.customer();
        var order = shop.confirmed(customer);
        assertEquals("queued", shop.decided(order));
        silent(customer, true);
        shop.shop.sim("/oas/" + shop.shop.oa + "/zbs", "{\"dailyQuota\":1000}");
        kenh.clock().advance(java.time.Duration.ofDays(1));
        kenh.drain();
        var message = kenh.api()
                .get("/api/v1/zbs-templates/messages?documentType=sales.order&documentId=" + order)
                .expect(200)
                .json();
        assertEquals("cancelled", message.text("/items/0/state"));
        assertEquals("zbs-templates.reason.no-contact", message.text("/items/0/reasonKey"));
        assertEquals(0, shop.sent());
    }

    @Test
    void one_message_by_hand_wants_a_tick() {
        var customer = shop.shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        silent(customer, true);
        var admin = kenh.admin();
        var page = admin.get(path(customer) + "?template=" + shop.shop.template).expect(200);
        assertTrue(page.shows("Nguyễn An đã yêu cầu không liên hệ."), page.body());
        var form = form("some-token");
        assertTrue(admin.post(path(customer), form).expect(422).shows("name=\"despite\""));
        form.put("despite", "true");
        admin.post(path(customer), form).expect(303);
        kenh.drain();
        assertEquals(1, shop.shop.notices().size());
        assertEquals("delivered", shop.shop.state(customer));
    }

    @Test
    void programs_say_that_they_know() {
        var customer = shop.shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        silent(customer, true);
        var body = """
                {"templateId":%d,"documentType":"contacts.partner","documentId":%d,"key":"k"%s}""";
        var refused = kenh.api()
                .postJson("/api/v1/zbs-templates/messages", body.formatted(shop.shop.template, customer, ""))
                .expect(422);
        assertTrue(refused.shows("zbs-templates.do-not-contact"), refused.body());
        kenh.api()
                .postJson(
                        "/api/v1/zbs-templates/messages",
                        body.formatted(shop.shop.template, customer, ",\"despite\":true"))
                .expect(201);
    }

    @Test
    void a_bulk_send_leaves_them_out_and_names_them() {
        var an = shop.shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var chi = shop.shop.customer("chi", "Lê Chi", "84987654323", "chi@example.vn");
        silent(an, true);
        var made = kenh.api()
                .postJson("/api/v1/zbs-templates/bulk-sends", """
                        {"templateId":%d,"documentType":"contacts.partner","documentIds":[%d,%d],"start":false}""".formatted(shop.shop.template, an, chi))
                .expect(201)
                .json();
        assertEquals(1, made.number("/blocked/no_contact"), made.toString());
        assertEquals(1, made.number("/plan/needed"));
        var page = kenh.admin()
                .get("/zbs-templates/bulk-sends/" + made.number("/id"))
                .expect(200);
        assertTrue(page.shows("Khách yêu cầu không liên hệ"), page.body());
    }
}
