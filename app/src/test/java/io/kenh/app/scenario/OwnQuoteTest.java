package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Quotations and confirmations somebody made in the builder: held to the same as the ready-made ones. */
@KenhTest(plugins = {"chatter", "sales", "zbs-templates", "zalo-oa", "zalo-simulator"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnQuoteTest {
    private static final String TEMPLATES = "/api/v1/zbs-templates/templates";
    private static final String CONTENT = """
            {"accountId":%d,"code":"%s","documentType":"sales.order","moment":%s,"content":
            {"type":"CUSTOM","tag":"TRANSACTION","language":"VI","name":"Đơn hàng của khách %s","logo":true,"images":[],
            "title":"Đơn hàng <so_don> của Quý khách","paragraphs":["Cửa hàng gửi Quý khách thông tin đơn hàng dưới đây."],
            "otp":null,"table":[{"title":"Số đơn","value":"<so_don>","style":"NONE"},
            {"title":"%s","value":"<noi_dung>","style":"NONE"}],"payment":null,"voucher":null,"rating":[],"buttons":[],
            "params":[{"name":"so_don","type":"CODE","fact":"number","sample":"S01"},
            {"name":"noi_dung","type":"%s","fact":"%s","sample":"%s"}],"note":"Gửi khi có đơn hàng"}}""";

    private SalesShop shop;
    private String quote;
    private String confirmation;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new SalesShop(kenh);
        quote = made("bao-gia-rieng", "null", "Hiệu lực đến", "TIME", "validity_date", "05/12/2026");
        confirmation = made("xac-nhan-rieng", "\"sales.order.confirmed\"", "Tổng tiền", "MONEY", "total", "150000");
    }

    private String made(String code, String moment, String title, String type, String fact, String sample) {
        var api = shop.world.admin();
        var account = api.get("/api/v1/zalo-oa/accounts").expect(200).json().number("/items/0/id");
        var id = api.postJson(TEMPLATES, CONTENT.formatted(account, code, moment, code, title, type, fact, sample))
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

    private static String page(String order) {
        return "/zbs-templates/send/sales.order/" + order;
    }

    private void refused(String order, String template, String why) {
        var shown = shop.staff.get(page(order) + "?template=" + template).expect(200);
        assertTrue(shown.shows(why), why + shown.body());
        shop.staff
                .post(page(order), Map.of("template", template, "token", "nham-" + order + "-" + template))
                .expect(422);
    }

    private void sent(String order, String template) {
        shop.staff
                .post(page(order), Map.of("template", template, "token", "dung-" + order + "-" + template))
                .expect(303);
        shop.world.drain();
    }

    @Test
    void a_quotation_is_offered_before_and_confirmed_after_it_is_an_order() {
        var order = shop.quotes("mai", shop.writes("mai", "Nguyễn Thị Mai", "84912000001", "Báo giá giúp em"));
        refused(order, confirmation, "Chỉ dùng cho đơn hàng đã xác nhận");
        sent(order, quote);
        shop.world
                .admin()
                .postJson(SalesShop.ORDERS + "/" + order + "/confirm", "{}")
                .expect(200);
        shop.world.drain();
        refused(order, quote, "Chỉ dùng cho báo giá chưa xác nhận");
        sent(order, confirmation);
    }
}
