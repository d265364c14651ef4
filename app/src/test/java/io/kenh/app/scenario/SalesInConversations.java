package io.kenh.app.scenario;

import static io.kenh.app.scenario.SalesShop.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** From the first word on Zalo to the receipt on the phone, the same on both databases. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SalesInConversations {
    private static final String QUOTED = "sales.order.quoted";
    private static final String CONFIRMED = "sales.order.confirmed";
    private static final String PAID = "sales.order.paid";

    private SalesShop shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new SalesShop(kenh);
    }

    @Test
    void a_question_becomes_a_quotation_an_order_and_a_receipt(TestKenh kenh) {
        var conversation = shop.writes("mai", "Nguyễn Thị Mai", "84912000001", "Báo giá giúp em hai đèn sen");
        var id = shop.quotes("mai", conversation);
        var order = shop.order(id);
        assertEquals(1_100_000, order.number("/total"));
        var card = shop.world.messages("mai").getFirst();
        assertEquals("note", card.text("/direction"));
        assertTrue(card.text("/text").contains(order.text("/number")), card.text("/text"));
        assertEquals("sales.order/" + id, card.text("/document/type") + "/" + card.text("/document/id"));
        var shown =
                shop.staff.get("/inbox/messages/" + card.text("/id") + "/card").expect(200);
        for (var said : List.of(order.text("/number"), "1.100.000", "/sales/orders/" + id)) {
            assertTrue(shown.shows(said), shown.body());
        }

        shop.sends(id, QUOTED);
        shop.world.drain();
        var quote = shop.cards("mai").getFirst();
        assertEquals("Báo giá " + order.text("/number"), quote.text("/title"));
        assertTrue(quote.text("/paragraphs/0").contains("Nguyễn Thị Mai"));
        assertEquals(order.text("/number"), quote.text("/rows/0/value"));
        assertEquals("1.100.000", quote.text("/rows/1/value"));
        assertEquals("05/12/2026", quote.text("/rows/2/value"));

        var page = path(quote.text("/buttons/0/link"));
        assertEquals(path(order.text("/publicUrl")), page);
        var customer = kenh.anonymous();
        assertTrue(customer.get(page).expect(200).shows(order.text("/number")));
        assertEquals(422, customer.post(page + "/accept", Map.of("name", "Mai")).status(), "not agreed");
        assertEquals("sent", shop.order(id).text("/state"), "what went to the customer is a quotation sent");
        var seen = customer.get(page).find("name=\"seen\" value=\"(\\d+)\"");
        customer.post(page + "/accept", Map.of("name", "Nguyễn Thị Mai", "agree", "true", "seen", seen))
                .expect(303);
        assertEquals("sale", shop.order(id).text("/state"));
        shop.sends(id, CONFIRMED);
        shop.world.drain();
        assertEquals(
                "Xác nhận đơn hàng " + order.text("/number"),
                shop.cards("mai").get(1).text("/title"));

        var payment = "{\"amount\":400000,\"key\":\"first-part\"}";
        shop.world
                .admin()
                .postJson(SalesShop.ORDERS + "/" + id + "/payments", payment)
                .expect(200);
        shop.sends(id, PAID);
        shop.world.drain();
        kenh.clock().advance(Duration.ofMinutes(2));
        shop.world.looks("mai");
        shop.world.drain();
        var cards = shop.cards("mai");
        assertEquals(3, cards.size(), "each once, for all the clicks");
        assertEquals(
                "Đã nhận thanh toán đơn hàng " + order.text("/number"),
                cards.getLast().text("/title"));
        assertEquals("400.000", cards.getLast().text("/rows/1/value"));
        assertEquals("700.000", cards.getLast().text("/rows/3/value"));
        assertFollowed(id, "Báo giá gửi khách hàng");
        assertFollowed(id, "Xác nhận đơn hàng");
        assertFollowed(id, "Đã nhận thanh toán");
        assertEquals(
                List.of("Đã nhận thanh toán read", "Xác nhận đơn hàng read", "Báo giá gửi khách hàng read"),
                notices("mai"));
    }

    /** Template messages in the customer's conversation, the newest first: once each, and none as sent by somebody else. */
    private List<String> notices(String key) {
        var all = shop.world.messages(key);
        assertTrue(all.stream().noneMatch(line -> line.text("/direction").equals("outside")), all::toString);
        return all.stream()
                .filter(line -> line.text("/direction").equals("notice"))
                .map(line -> line.text("/attachments/0/name") + " " + line.text("/status"))
                .toList();
    }

    /** Queued, taken by Zalo, seen on the phone: once each. */
    private void assertFollowed(String id, String template) {
        var thread = shop.thread(id);
        for (var step : List.of("đã xếp hàng", "Zalo đã tiếp nhận", "khách đã xem")) {
            long told = thread.stream()
                    .filter(entry -> entry.contains("“" + template + "”") && entry.contains(step))
                    .count();
            assertEquals(1, told, () -> template + " " + step + " in " + thread);
        }
    }

    @Test
    void what_waits_for_a_cancelled_order_never_goes_out(TestKenh kenh) {
        shop.writes("hung", "Trần Văn Hùng", "84912000002", "Cho anh hai cái");
        var asked = shop.staff.post(
                "/inbox/conversations/" + shop.world.conversation("hung").text("/id") + "/messages",
                Map.of("text", "/quote"));
        var id = shop.quoted(path(asked.location()), "hung");
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":0}");
        shop.sendsByPhone(id, QUOTED);
        shop.world.drain();
        assertEquals("waiting", shop.state(id));

        shop.staff
                .post("/sales/orders/" + id + "/cancel", Map.of("reason", "Khách đổi mẫu khác"))
                .expect(303);
        shop.world.drain();
        assertEquals("cancelled", shop.state(id));
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":1000}");
        kenh.clock().advance(Duration.ofMinutes(2));
        shop.world.drain();
        assertEquals(List.of(), shop.cards("hung"));
        assertTrue(
                shop.thread(id).getFirst().contains("đã hủy trước khi gửi"),
                () -> shop.thread(id).toString());
    }

    @Test
    void who_gets_the_address_in_the_conversation_has_a_quotation() {
        var conversation = shop.writes("chi", "Đặng Kim Chi", "84912000004", "Gửi em báo giá");
        var id = shop.quotes("chi", conversation);
        shop.staff.post("/sales/chat/" + conversation + "/send/" + id, Map.of()).expect(303);
        shop.world.drain();
        var said = shop.world.phone("chi").getLast().text("/text");
        assertTrue(said.contains(path(shop.order(id).text("/publicUrl"))), said);
        assertTrue(
                said.contains("Kính gửi"), () -> "the customer's language, not the English of who sends it: " + said);
        assertEquals("sent", shop.order(id).text("/state"));

        // Zalo takes no text with a PDF: two messages.
        int link = shop.world.phone("chi").size();
        shop.staff
                .post("/sales/chat/" + conversation + "/send/" + id, Map.of("pdf", "true"))
                .expect(303);
        shop.world.drain();
        assertEquals(link + 2, shop.world.phone("chi").size());
        var paper = shop.world.phone("chi").getLast();
        assertTrue(paper.toString().contains(".pdf"), paper::toString);

        shop.staff
                .post("/sales/orders/" + id + "/cancel", Map.of("reason", "Đổi ý"))
                .expect(303);
        int before = shop.world.phone("chi").size();
        shop.staff.post("/sales/chat/" + conversation + "/send/" + id, Map.of()).expect(303);
        shop.world.drain();
        assertEquals(before, shop.world.phone("chi").size(), "nobody can accept what is cancelled");
    }

    @Test
    void sales_are_whole_without_template_messages() {
        var conversation = shop.writes("lan", "Vũ Thị Lan", "84912000003", "Em lấy hai đèn");
        var id = shop.quotes("lan", conversation);
        shop.sends(id, QUOTED);
        shop.world.drain();

        shop.plugin("disable");
        for (var page : List.of("/sales/orders", "/sales/orders/new", "/sales/orders/" + id + "/edit")) {
            shop.staff.get(page).expect(200);
        }
        var alone = shop.staff.get("/sales/orders/" + id).expect(200);
        assertFalse(alone.shows("/zbs-templates/"), alone.body());
        shop.staff.post("/sales/orders/" + id + "/confirm", Map.of()).expect(303);
        assertEquals("sale", shop.order(id).text("/state"));
        shop.world.drain();

        shop.plugin("enable");
        assertTrue(shop.staff.get("/sales/orders/" + id).expect(200).shows("/zbs-templates/messages/"));
        shop.sends(id, CONFIRMED);
        shop.world.drain();
        assertEquals(2, shop.cards("lan").size());
    }
}
