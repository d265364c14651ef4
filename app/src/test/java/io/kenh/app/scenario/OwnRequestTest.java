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

/** A request for payment somebody made in the builder: held to the same as the ready-made one. */
@KenhTest(plugins = {"chatter", "sales", "invoicing", "zbs-templates", "zalo-oa", "zalo-simulator"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnRequestTest {
    private static final String CONTENT = """
            {"accountId":%%d,"code":"%s","documentType":"invoicing.invoice","content":
            {"type":"CUSTOM","tag":"TRANSACTION","language":"VI","name":"Nhắc trả tiền %s","logo":true,"images":[],
            "title":"Đề nghị thanh toán hóa đơn <so_hoa_don>","paragraphs":["Quý khách vui lòng thanh toán hóa đơn dưới đây cho cửa hàng."],
            "otp":null,"table":[{"title":"Số hóa đơn","value":"<so_hoa_don>","style":"NONE"},
            {"title":"Số tiền (đồng)","value":"<so_tien>","style":"NONE"}],"payment":null,"voucher":null,"rating":[],"buttons":[],
            "params":[{"name":"so_hoa_don","type":"CODE","fact":"number","sample":"INV01"},
            {"name":"so_tien","type":"MONEY","fact":"%s","sample":"150000"}],"note":"Gửi khi hóa đơn đã vào sổ"}}""";

    private TestKenh kenh;
    private SalesShop shop;
    private InvoiceDesk desk;
    private Messaging messaging;
    private String ofTotals;
    private String ofTheRest;

    @BeforeAll
    void open(TestKenh server) {
        kenh = server;
        shop = new SalesShop(kenh);
        desk = new InvoiceDesk(shop);
        messaging = new Messaging(shop, InvoiceDesk.TYPE);
        // Only their own are in use: the button is theirs.
        kenh.change("delete from zbs_templates_team");
        ofTotals = made("tong", "total");
        ofTheRest = made("con-lai", "residual");
    }

    /** As the builder makes it: about invoices, hung on no moment. @return its id */
    private String made(String code, String fact) {
        return messaging.template(CONTENT.formatted(code, code, fact));
    }

    /** One lamp: 500.000 đ. @return the id of a draft */
    private String draft(String key, String name, String phone) {
        return desk.draft(key, name, phone, 500_000);
    }

    private boolean offered(String id) {
        return shop.staff.get(InvoiceDesk.page(id)).expect(200).shows(messaging.page(id));
    }

    @Test
    void nobody_is_asked_for_what_is_not_to_be_paid() {
        var id = draft("mai", "Nguyễn Thị Mai", "84912000001");
        messaging.refused(id, ofTotals, "Hóa đơn còn là dự thảo");
        assertFalse(offered(id));
        desk.step(id, "post", "");
        assertTrue(offered(id));
        desk.pays(id, 500_000);
        messaging.refused(id, ofTotals, "Hóa đơn không còn khoản nào phải trả");
        assertFalse(offered(id));
        var reversed = draft("mai", "Nguyễn Thị Mai", "84912000001");
        desk.step(reversed, "post", "");
        var note = desk.credited(reversed);
        messaging.refused(reversed, ofTotals, "Hóa đơn không còn khoản nào phải trả");
        assertFalse(offered(reversed));
        messaging.refused(note, ofTotals, "không dùng cho hóa đơn điều chỉnh giảm");
        assertEquals(List.of(), shop.cards("mai"));
    }

    @Test
    void who_paid_a_part_is_not_asked_for_the_whole() {
        var id = draft("lan", "Vũ Thị Lan", "84912000003");
        desk.step(id, "post", "");
        desk.pays(id, 100_000);
        messaging.refused(id, ofTotals, "Mẫu này ghi tổng tiền của hóa đơn, nhưng một phần đã được trả");
        messaging.sent(id, ofTheRest);
        assertEquals("400.000", shop.cards("lan").getLast().text("/rows/1/value"));
    }

    /** Last: a day later the others' session has ended. */
    @Test
    @Order(Integer.MAX_VALUE)
    void who_pays_while_it_waits_is_not_asked() {
        var id = draft("hung", "Trần Văn Hùng", "84912000002");
        desk.step(id, "post", "");
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":0}");
        messaging.sent(id, ofTotals, "PHONE");
        assertEquals("waiting", shop.state(InvoiceDesk.TYPE, id));
        desk.pays(id, 100_000);
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":1000}");
        kenh.clock().advance(Duration.ofDays(1));
        shop.world.drain();
        assertEquals(List.of(), shop.cards("hung"));
        assertEquals("cancelled", shop.state(InvoiceDesk.TYPE, id));
    }
}
