package io.kenh.app.scenario;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Quotations and confirmations somebody made in the builder: held to the same as the ready-made ones. */
@KenhTest(plugins = {"chatter", "sales", "zbs-templates", "zalo-oa", "zalo-simulator"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnQuoteTest {
    private static final String CONTENT = """
            {"accountId":%%d,"code":"%s","documentType":"sales.order","moment":%s,"content":
            {"type":"CUSTOM","tag":"TRANSACTION","language":"VI","name":"Đơn hàng của khách %s","logo":true,"images":[],
            "title":"Đơn hàng <so_don> của Quý khách","paragraphs":["Cửa hàng gửi Quý khách thông tin đơn hàng dưới đây."],
            "otp":null,"table":[{"title":"Số đơn","value":"<so_don>","style":"NONE"},
            {"title":"%s","value":"<noi_dung>","style":"NONE"}],"payment":null,"voucher":null,"rating":[],"buttons":[],
            "params":[{"name":"so_don","type":"CODE","fact":"number","sample":"S01"},
            {"name":"noi_dung","type":"%s","fact":"%s","sample":"%s"}],"note":"Gửi khi có đơn hàng"}}""";

    private SalesShop shop;
    private Messaging messaging;
    private String quote;
    private String confirmation;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new SalesShop(kenh);
        messaging = new Messaging(shop, "sales.order");
        quote = made("bao-gia-rieng", "null", "Hiệu lực đến", "TIME", "validity_date", "05/12/2026");
        confirmation = made("xac-nhan-rieng", "\"sales.order.confirmed\"", "Tổng tiền", "MONEY", "total", "150000");
    }

    private String made(String code, String moment, String title, String type, String fact, String sample) {
        return messaging.template(CONTENT.formatted(code, moment, code, title, type, fact, sample));
    }

    @Test
    void a_quotation_is_offered_before_and_confirmed_after_it_is_an_order() {
        var order = shop.quotes("mai", shop.writes("mai", "Nguyễn Thị Mai", "84912000001", "Báo giá giúp em"));
        messaging.refused(order, confirmation, "Chỉ dùng cho đơn hàng đã xác nhận");
        messaging.sent(order, quote);
        shop.world
                .admin()
                .postJson(SalesShop.ORDERS + "/" + order + "/confirm", "{}")
                .expect(200);
        shop.world.drain();
        messaging.refused(order, quote, "Chỉ dùng cho báo giá chưa xác nhận");
        messaging.sent(order, confirmation);
    }
}
