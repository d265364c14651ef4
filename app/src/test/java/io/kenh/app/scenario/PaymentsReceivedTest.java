package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who paid is told so once: about the order, or about an invoice that has none. */
@KenhTest(plugins = {"chatter", "sales", "invoicing", "zbs-templates", "zalo-oa", "zalo-simulator"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentsReceivedTest {
    private static final String TYPE = "invoicing.invoice";
    private static final String PAID = "invoicing.invoice.paid";
    private static final String INVOICES = "/api/v1/invoicing/invoices";
    private static final String RULES = "/api/v1/zbs-templates/rules";

    private SalesShop shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new SalesShop(kenh);
        tells("sales.order", "sales.order.paid");
        tells(TYPE, PAID);
    }

    /** A rule that sends the ready-made template at its moment. */
    private void tells(String type, String moment) {
        var api = shop.world.admin();
        var made = api.postJson(RULES, """
                        {"name": "%2$s", "documentType": "%1$s", "moment": "%2$s", "templateId": %3$s, "channels": ["PHONE"]}""".formatted(type, moment, shop.template(moment)))
                .expect(201)
                .json()
                .text("/id");
        api.send(
                        RULES + "/" + made + "/state",
                        "PUT",
                        BodyPublishers.ofString("{\"state\": \"ON\"}"),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
    }

    private void step(String id, String step, String json) {
        shop.world.admin().postJson(INVOICES + "/" + id + "/" + step, json).expect(200);
        shop.world.drain();
    }

    private String invoice(String key) {
        var id = shop.world
                .admin()
                .postJson(
                        INVOICES,
                        "{\"partnerId\": %s, \"lines\": [{\"text\": \"Đèn sen\", \"unitPrice\": 500000, \"taxIds\": []}]}"
                                .formatted(shop.world.conversation(key).text("/partnerId")))
                .expect(201)
                .json()
                .text("/id");
        step(id, "post", "");
        return id;
    }

    @Test
    void an_invoice_without_an_order_says_when_it_is_paid() {
        shop.writes("mai", "Nguyễn Thị Mai", "84912000001", "Gửi em hóa đơn");
        var id = invoice("mai");
        step(id, "payments", "{\"amount\": 200000, \"key\": \"mot-phan\"}");
        assertEquals(0, shop.cards("mai").size(), "a part is not all");
        step(id, "payments", "{\"amount\": 300000, \"key\": \"con-lai\"}");
        assertEquals(1, shop.cards("mai").size());
        var card = shop.cards("mai").getFirst();
        assertEquals("300.000", card.text("/rows/1/value"));
        assertEquals("0", card.text("/rows/3/value"));
    }

    @Test
    void who_was_told_about_the_order_is_not_told_about_its_invoice() {
        var conversation = shop.writes("lan", "Vũ Thị Lan", "84912000003", "Em mua hai đèn");
        var order = shop.quotes("lan", conversation);
        shop.world
                .admin()
                .postJson(SalesShop.ORDERS + "/" + order + "/confirm", "{}")
                .expect(200);
        var id = SalesShop.path(shop.staff
                        .post("/sales/orders/" + order + "/invoice", Map.of("kind", "regular"))
                        .expect(303)
                        .location())
                .replaceAll("\\D", "");
        step(id, "post", "");
        step(
                id,
                "payments",
                "{\"amount\": %d, \"key\": \"tra-het\"}"
                        .formatted(shop.world
                                .admin()
                                .get(INVOICES + "/" + id)
                                .json()
                                .number("/residual")));
        assertEquals(1, shop.cards("lan").size());
        assertTrue(shop.cards("lan").getFirst().toString().contains("đơn hàng"));
        var page = "/zbs-templates/send/" + TYPE + "/" + id;
        var template = shop.template(PAID);
        assertTrue(shop.staff
                .get(page + "?template=" + template)
                .expect(200)
                .shows("tin đã nhận thanh toán được gửi từ đơn hàng đó"));
        shop.staff
                .post(page, Map.of("template", template, "token", "bam-nham-" + id))
                .expect(422);
    }
}
