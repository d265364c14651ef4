package io.kenh.sales.print;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.PaperPicture;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What quotations and orders look like on paper. */
@KenhTest(plugins = "sales")
class PaperLooksTest {
    private static final String BUYER = "Công ty TNHH Thương mại Dịch vụ Xuất nhập khẩu Phượng Ánh Tuyết";

    private final TestKenh kenh;
    private final long lamp;

    PaperLooksTest(TestKenh kenh) {
        this.kenh = kenh;
        this.lamp = Shop.product(kenh, "Đèn sen gỗ", 490_000);
        kenh.admin()
                .post(
                        "/sales/profile",
                        Map.of(
                                "name", "Cửa hàng Hoa Sen Xanh",
                                "address", "12 Nguyễn Huệ, phường Sài Gòn, Thành phố Hồ Chí Minh",
                                "taxCode", "0312345678",
                                "phone", "028 3822 1234",
                                "email", "lienhe@hoasenxanh.example",
                                "bank", "Vietcombank 0071001234567, CN Sài Gòn"))
                .expect(303);
    }

    private JsonBody order(String more) {
        return Shop.order(kenh.api(), Shop.customer(kenh, BUYER), more);
    }

    @Test
    void a_quotation_looks_as_it_was_found_good(TestKenh kenh) {
        var quotation = order("""
                , "downPayment": 30, "paymentTerm": "Thanh toán trong 15 ngày", "terms": "Giao trong 3 ngày.\\nBảo hành 12 tháng.",
                "lines": [{"kind": "section", "text": "Phòng khách"}, {"productId": %1$d, "quantity": 2.5, "discount": 7.5},
                {"kind": "note", "text": "Đã gồm công lắp đặt ở tầng 8"}, {"productId": %1$d, "quantity": 12, "taxIds": []}]
                """.formatted(lamp));
        PaperPicture.same(PaperLooksTest.class, "quotation", Paper.file(kenh, quotation), 1);
    }

    @Test
    void an_order_that_was_paid_in_part_looks_as_it_was_found_good(TestKenh kenh) {
        var order = order(", \"lines\": [{\"productId\": %d, \"quantity\": 3}]".formatted(lamp));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        kenh.api()
                .postJson(
                        Shop.ORDERS + "/" + order.text("/id") + "/payments",
                        "{\"amount\": 1000000, \"key\": \"looks\"}")
                .expect(200);
        PaperPicture.same(PaperLooksTest.class, "order", Paper.file(kenh, order), 1);
    }
}
