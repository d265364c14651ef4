package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
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
    private static final String POSTED = "invoicing.invoice.posted";

    private TestKenh kenh;
    private SalesShop shop;
    private InvoiceDesk desk;
    private Messaging messaging;

    @BeforeAll
    void open(TestKenh server) {
        kenh = server;
        shop = new SalesShop(kenh);
        desk = new InvoiceDesk(shop);
        messaging = new Messaging(shop, InvoiceDesk.TYPE);
    }

    /** Two lamps: 1.100.000 đ. @return the id of a draft */
    private String draft(String key, String name, String phone) {
        return desk.draft(key, name, phone, 1_100_000);
    }

    /** Nor is there anything else to send. */
    private void nothing(String id, String why) {
        refused(id, why);
        var own = shop.staff.get(InvoiceDesk.page(id)).expect(200);
        assertFalse(own.shows(messaging.page(id)), "no button leads there");
    }

    private void refused(String id, String why) {
        messaging.refused(id, shop.template(POSTED), why);
    }

    private void sends(String id, String route) {
        shop.sends(InvoiceDesk.TYPE, InvoiceDesk.page(id), POSTED, route);
        shop.world.drain();
    }

    @Test
    void what_is_not_to_be_paid_is_not_asked_for_and_says_why() {
        var id = draft("mai", "Nguyễn Thị Mai", "84912000001");
        nothing(id, "Hóa đơn còn là dự thảo");
        desk.step(id, "post", "");
        desk.step(id, "block", "{\"reason\": \"Khách khiếu nại\"}");
        nothing(id, "Hóa đơn đang tạm dừng thu");
        desk.step(id, "unblock", "");
        kenh.change("update invoicing_invoice set payment_reference = null, reference_key = null where id = " + id);
        nothing(id, "Hóa đơn chưa có nội dung chuyển khoản");
        desk.pays(id, 1_100_000);
        // By now that the money came can be told.
        refused(id, "Hóa đơn không còn khoản nào phải trả");
        var cancelled = draft("mai", "Nguyễn Thị Mai", "84912000001");
        desk.step(cancelled, "cancel", "{\"reason\": \"Lập nhầm\"}");
        nothing(cancelled, "Hóa đơn đã hủy");
        assertEquals(List.of(), shop.cards("mai"));
    }

    @Test
    void who_paid_a_part_is_asked_for_the_rest() {
        var id = draft("lan", "Vũ Thị Lan", "84912000003");
        desk.step(id, "post", "");
        desk.pays(id, 400_000);
        sends(id, "");
        assertEquals("700.000", shop.cards("lan").getLast().text("/rows/1/value"));
    }

    @Test
    void who_pays_in_instalments_is_asked_for_the_one_that_is_due() {
        var id = desk.draft("thu", "Lê Thị Thu", "84912000004", "30@0,70@30", 10_000_000);
        desk.step(id, "post", "");
        sends(id, "");
        assertEquals("3.000.000", shop.cards("thu").getLast().text("/rows/1/value"));
    }

    /** Last: a day later the others' session has ended. */
    @Test
    @Order(Integer.MAX_VALUE)
    void who_pays_while_the_request_waits_is_not_asked_and_the_history_says_why() {
        var id = draft("hung", "Trần Văn Hùng", "84912000002");
        desk.step(id, "post", "");
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":0}");
        sends(id, "PHONE");
        assertEquals("waiting", shop.state(InvoiceDesk.TYPE, id));
        desk.pays(id, 1_100_000);
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":1000}");
        // The quota is the day's.
        kenh.clock().advance(Duration.ofDays(1));
        shop.world.drain();
        assertEquals(List.of(), shop.cards("hung"));
        assertFalse(
                List.of("sent", "delivered", "waiting").contains(shop.state(InvoiceDesk.TYPE, id)),
                shop.state(InvoiceDesk.TYPE, id));
        var history = shop.thread(InvoiceDesk.TYPE, id).getFirst();
        assertTrue(history.contains("đã hủy trước khi gửi"), history);
        var messages = "/api/v1/zbs-templates/messages?documentType=" + InvoiceDesk.TYPE + "&documentId=" + id;
        var why = shop.world.admin().get(messages).expect(200).body();
        assertTrue(why.contains("invoicing.template.paid") || why.contains("không còn khoản nào phải trả"), why);
    }
}
