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

/** A request for payment somebody made in the builder: held to the same as the ready-made one. */
@KenhTest(plugins = {"chatter", "sales", "invoicing", "zbs-templates", "zalo-oa", "zalo-simulator"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnRequestTest {
    private static final String TEMPLATES = "/api/v1/zbs-templates/templates";
    private static final String INVOICES = "/api/v1/invoicing/invoices";
    private static final String CONTENT = """
            {"accountId":%d,"code":"%s","documentType":"invoicing.invoice","content":
            {"type":"CUSTOM","tag":"TRANSACTION","language":"VI","name":"Nhắc trả tiền %s","logo":true,"images":[],
            "title":"Đề nghị thanh toán hóa đơn <so_hoa_don>","paragraphs":["Quý khách vui lòng thanh toán hóa đơn dưới đây cho cửa hàng."],
            "otp":null,"table":[{"title":"Số hóa đơn","value":"<so_hoa_don>","style":"NONE"},
            {"title":"Số tiền (đồng)","value":"<so_tien>","style":"NONE"}],"payment":null,"voucher":null,"rating":[],"buttons":[],
            "params":[{"name":"so_hoa_don","type":"CODE","fact":"number","sample":"INV01"},
            {"name":"so_tien","type":"MONEY","fact":"%s","sample":"150000"}],"note":"Gửi khi hóa đơn đã vào sổ"}}""";

    private TestKenh kenh;
    private SalesShop shop;
    private String ofTotals;
    private String ofTheRest;

    @BeforeAll
    void open(TestKenh server) {
        kenh = server;
        shop = new SalesShop(kenh);
        // Only their own are in use: the button is theirs.
        kenh.change("delete from zbs_templates_team");
        ofTotals = made("tong", "total");
        ofTheRest = made("con-lai", "residual");
    }

    /** As the builder makes it: about invoices, hung on no moment. @return its id */
    private String made(String code, String fact) {
        var api = shop.world.admin();
        var account = api.get("/api/v1/zalo-oa/accounts").expect(200).json().number("/items/0/id");
        var id = api.postJson(TEMPLATES, CONTENT.formatted(account, code, code, fact))
                .expect(201)
                .json()
                .text("/id");
        api.postJson(TEMPLATES + "/" + id + "/submit", "").expect(200);
        shop.world
                .simulated("/templates")
                .items("/items")
                .forEach(one -> shop.world.sim("/templates/" + one.text("/templateId"), "{\"status\":\"ENABLE\"}"));
        shop.world.drain();
        shop.staff
                .post("/zbs-templates/templates/" + id + "/teams", Map.of("team", "0"))
                .expect(303);
        return id;
    }

    /** One lamp: 500.000 đ. @return the id of a draft */
    private String draft(String key, String name, String phone) {
        shop.writes(key, name, phone, "Gửi em hóa đơn");
        return shop.world
                .admin()
                .postJson(
                        INVOICES,
                        "{\"partnerId\": %s, \"lines\": [{\"text\": \"Đèn sen\", \"unitPrice\": 500000, \"taxIds\": []}]}"
                                .formatted(shop.world.conversation(key).text("/partnerId")))
                .expect(201)
                .json()
                .text("/id");
    }

    private void step(String id, String step, String json) {
        shop.world.admin().postJson(INVOICES + "/" + id + "/" + step, json).expect(200);
        shop.world.drain();
    }

    private void pays(String id, long amount) {
        step(id, "payments", "{\"amount\": %d, \"key\": \"tra-%d-%s\"}".formatted(amount, amount, id));
    }

    private static String page(String id) {
        return "/zbs-templates/send/invoicing.invoice/" + id;
    }

    private void refused(String id, String template, String why) {
        var shown = shop.staff.get(page(id) + "?template=" + template).expect(200);
        assertTrue(shown.shows(why), why + shown.body());
        shop.staff
                .post(page(id), Map.of("template", template, "token", "bam-nham-" + id))
                .expect(422);
    }

    private boolean offered(String id) {
        return shop.staff.get("/invoicing/invoices/" + id).expect(200).shows(page(id));
    }

    private void sent(String id, String template) {
        shop.staff
                .post(page(id), Map.of("template", template, "token", "gui-that-" + id))
                .expect(303);
        shop.world.drain();
    }

    @Test
    void nobody_is_asked_for_what_is_not_to_be_paid() {
        var id = draft("mai", "Nguyễn Thị Mai", "84912000001");
        refused(id, ofTotals, "Hóa đơn còn là dự thảo");
        assertFalse(offered(id));
        step(id, "post", "");
        assertTrue(offered(id));
        pays(id, 500_000);
        refused(id, ofTotals, "Hóa đơn không còn khoản nào phải trả");
        assertFalse(offered(id));
        var reversed = draft("mai", "Nguyễn Thị Mai", "84912000001");
        step(reversed, "post", "");
        var note = shop.world
                .admin()
                .postJson(
                        INVOICES + "/" + reversed + "/credit-note", "{\"reason\": \"Trả hàng\", \"key\": \"tra-hang\"}")
                .expect(201)
                .json()
                .text("/id");
        refused(reversed, ofTotals, "Hóa đơn không còn khoản nào phải trả");
        assertFalse(offered(reversed));
        refused(note, ofTotals, "không dùng cho hóa đơn điều chỉnh giảm");
        assertEquals(List.of(), shop.cards("mai"));
    }

    @Test
    void who_paid_a_part_is_not_asked_for_the_whole() {
        var id = draft("lan", "Vũ Thị Lan", "84912000003");
        step(id, "post", "");
        pays(id, 100_000);
        refused(id, ofTotals, "Mẫu này ghi tổng tiền của hóa đơn, nhưng một phần đã được trả");
        sent(id, ofTheRest);
        assertEquals("400.000", shop.cards("lan").getLast().text("/rows/1/value"));
    }

    /** Last: a day later the others' session has ended. */
    @Test
    @Order(Integer.MAX_VALUE)
    void who_pays_while_it_waits_is_not_asked() {
        var id = draft("hung", "Trần Văn Hùng", "84912000002");
        step(id, "post", "");
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":0}");
        shop.staff
                .post(page(id), Map.of("template", ofTotals, "route", "PHONE", "token", "gui-truoc-" + id))
                .expect(303);
        shop.world.drain();
        assertEquals("waiting", shop.state("invoicing.invoice", id));
        pays(id, 100_000);
        shop.world.sim("/oas/" + World.OA + "/zbs", "{\"dailyQuota\":1000}");
        kenh.clock().advance(Duration.ofDays(1));
        shop.world.drain();
        assertEquals(List.of(), shop.cards("hung"));
        assertEquals("cancelled", shop.state("invoicing.invoice", id));
    }
}
