package io.kenh.sales.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = {"sales", "chatter"})
class OrderHistoryTest {
    private static String entries(TestKenh kenh, long id) {
        kenh.drain();
        return kenh.admin(Locale.of("vi"))
                .get("/chatter/threads/sales.order/" + id + "/entries")
                .expect(200)
                .body()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void what_changed_above_and_below_the_lines_stands_in_the_history_old_and_new(TestKenh kenh) {
        kenh.as("sales.manager");
        kenh.as("sales.user");
        var one = kenh.number("select id from core_user where email = 'sales.manager@test.invalid'");
        var other = kenh.number("select id from core_user where email = 'sales.user@test.invalid'");
        var list = kenh.api()
                .get("/api/v1/catalog/price-lists")
                .json()
                .items("/items")
                .getFirst();
        var listName = list.text("/name");
        var id = Shop.order(kenh.api(), Shop.customer(kenh, "Khách Có Lịch Sử"), """
                        , "salespersonId": %d, "paymentTerm": "Trả ngay", "customerReference": "PO-1", "downPayment": 10,
                          "validityDate": "2026-12-01", "invoiceAddress": "1 Lê Lợi", "deliveryAddress": "2 Lê Lợi"
                        """.formatted(one))
                .number("/id");
        Shop.put(kenh.api(), id, """
                        {"salespersonId": %d, "paymentTerm": "Trả trong 7 ngày", "customerReference": "PO-2",
                         "downPayment": 12.5, "validityDate": "2026-12-09", "invoiceAddress": "3 Lê Lợi",
                         "deliveryAddress": "4 Lê Lợi", "priceListId": %d}""".formatted(other, list.number("/id"))).expect(200);
        var said = entries(kenh, id);
        for (var change : new String[] {
            "Nhân viên kinh doanh Nhân viên sales.manager thành Nhân viên sales.user",
            "Điều khoản thanh toán Trả ngay thành Trả trong 7 ngày",
            "Mã tham chiếu của khách PO-1 thành PO-2",
            "Đặt cọc (%) 10 thành 12,5",
            "Hiệu lực đến 01/12/2026 thành 09/12/2026",
            "Địa chỉ xuất hóa đơn 1 Lê Lợi thành 3 Lê Lợi",
            "Địa chỉ giao hàng 2 Lê Lợi thành 4 Lê Lợi",
            "Bảng giá trống – thành " + listName
        }) {
            assertTrue(said.contains(change), change + " is not in " + said);
        }
        Shop.put(kenh.api(), id, "{\"terms\": \"Khác\"}").expect(200);
        assertEquals(said, entries(kenh, id));
    }
}
