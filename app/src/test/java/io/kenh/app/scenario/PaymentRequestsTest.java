package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Who is asked to pay, and what for: never for what is not to be paid, never for more than is left. */
@KenhTest(plugins = {"chatter", "sales", "invoicing", "zbs-templates", "zalo-oa", "zalo-simulator"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaymentRequestsTest {
    private static final String TYPE = "invoicing.invoice";
    private static final String POSTED = "invoicing.invoice.posted";
    private static final String INVOICES = "/api/v1/invoicing/invoices";

    private TestKenh kenh;
    private SalesShop shop;

    @BeforeAll
    void open(TestKenh server) {
        kenh = server;
        shop = new SalesShop(kenh);
    }

    /** Two lamps: 1.100.000 đ. @return the id of a draft */
    private String draft(String key, String name, String phone) {
        shop.writes(key, name, phone, "Gửi em hóa đơn");
        return shop.world
                .admin()
                .postJson(
                        INVOICES,
                        "{\"partnerId\": %s, \"lines\": [{\"text\": \"Đèn sen\", \"unitPrice\": 1100000, \"taxIds\": []}]}"
                                .formatted(shop.world.conversation(key).text("/partnerId")))
                .expect(201)
                .json()
                .text("/id");
    }

    private void step(String id, String step, String json) {
        shop.world.admin().postJson(INVOICES + "/" + id + "/" + step, json).expect(200);
    }

    private void pays(String id, long amount) {
        step(id, "payments", "{\"amount\": %d, \"key\": \"tra-%d-%s\"}".formatted(amount, amount, id));
        shop.world.drain();
    }

    /** Nor is there anything else to send. */
    private void nothing(String id, String why) {
        refused(id, why);
        var page = "/zbs-templates/send/" + TYPE + "/" + id;
        assertFalse(shop.staff.get("/invoicing/invoices/" + id).expect(200).shows(page), "no button leads there");
    }

    /** The page of the request says why not, and a button that was open before sends nothing. */
    private void refused(String id, String why) {
        var page = "/zbs-templates/send/" + TYPE + "/" + id;
        var template = shop.template(POSTED);
        var shown = shop.staff.get(page + "?template=" + template).expect(200);
        assertTrue(shown.shows(why), why + shown.body());
        shop.staff
                .post(page, Map.of("template", template, "token", "bam-nham-" + id))
                .expect(422);
    }

    @Test
    void what_is_not_to_be_paid_is_not_asked_for_and_says_why() {
        var id = draft("mai", "Nguyễn Thị Mai", "84912000001");
        nothing(id, "Hóa đơn còn là dự thảo");
        step(id, "post", "");
        step(id, "block", "{\"reason\": \"Khách khiếu nại\"}");
        nothing(id, "Hóa đơn đang tạm dừng thu");
        step(id, "unblock", "");
        kenh.change("update invoicing_invoice set payment_reference = null, reference_key = null where id = " + id);
        nothing(id, "Hóa đơn chưa có nội dung chuyển khoản");
        pays(id, 1_100_000);
        // By now that the money came can be told.
        refused(id, "Hóa đơn không còn khoản nào phải trả");
        var cancelled = draft("mai", "Nguyễn Thị Mai", "84912000001");
        step(cancelled, "cancel", "{\"reason\": \"Lập nhầm\"}");
        nothing(cancelled, "Hóa đơn đã hủy");
        assertEquals(List.of(), shop.cards("mai"));
    }

    @Test
    void who_paid_a_part_is_asked_for_the_rest() {
        var id = draft("lan", "Vũ Thị Lan", "84912000003");
        step(id, "post", "");
        pays(id, 400_000);
        shop.sends(TYPE, "/invoicing/invoices/" + id, POSTED);
        shop.world.drain();
        assertEquals("700.000", shop.cards("lan").getLast().text("/rows/1/value"));
    }

    @Test
    void who_pays_in_instalments_is_asked_for_the_one_that_is_due() {
        shop.writes("thu", "Lê Thị Thu", "84912000004", "Gửi em hóa đơn");
        var id = shop.world
                .admin()
                .postJson(INVOICES, """
                        {"partnerId": %s, "paymentTerm": "30@0,70@30",
                        "lines": [{"text": "Tủ sen", "unitPrice": 10000000, "taxIds": []}]}""".formatted(shop.world.conversation("thu").text("/partnerId")))
                .expect(201)
                .json()
                .text("/id");
        step(id, "post", "");
        shop.sends(TYPE, "/invoicing/invoices/" + id, POSTED);
        shop.world.drain();
        assertEquals("3.000.000", shop.cards("thu").getLast().text("/rows/1/value"));
    }

    /** Last: a day later the others' session has ended. */
    @Test
    @Order(Integer.MAX_VALUE)
    void who_pays_while_the_request_waits_is_not_asked_and_the_history_says_why() {
        var id = draft("hung", "Trần Văn Hùng", "84912000002");
        step(id, "post", "");
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":0}");
        shop.sends(TYPE, "/invoicing/invoices/" + id, POSTED, "PHONE");
        shop.world.drain();
        assertEquals("waiting", shop.state(TYPE, id));
        pays(id, 1_100_000);
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":1000}");
        // The quota is the day's.
        kenh.clock().advance(Duration.ofDays(1));
        shop.world.drain();
        assertEquals(List.of(), shop.cards("hung"));
        assertFalse(List.of("sent", "delivered", "waiting").contains(shop.state(TYPE, id)), shop.state(TYPE, id));
        var history = shop.thread(TYPE, id).getFirst();
        assertTrue(history.contains("đã hủy trước khi gửi"), history);
        var messages = "/api/v1/zbs-templates/messages?documentType=" + TYPE + "&documentId=" + id;
        var why = shop.world.admin().get(messages).expect(200).body();
        assertTrue(why.contains("invoicing.template.paid") || why.contains("không còn khoản nào phải trả"), why);
    }
}
