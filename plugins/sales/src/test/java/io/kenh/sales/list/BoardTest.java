package io.kenh.sales.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "sales")
class BoardTest {
    @Test
    void a_figure_counts_the_records_its_link_leads_to(TestKenh kenh) {
        var product = Shop.product(kenh, "Bàn", 100_000);
        var customer = Shop.customer(kenh, "Khách Bảng Số");
        var open = Shop.order(kenh.api(), customer, Shop.line(product, "1"));
        var sold = Shop.order(kenh.api(), customer, Shop.line(product, "2"));
        Shop.step(kenh.api(), sold.number("/id"), "confirm", "{}").expect(200);
        var staff = kenh.admin(Locale.of("vi"));
        var board = staff.get("/sales").expect(200);
        var words = board.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertEquals("1", words.replaceAll(".*Báo giá tháng này (\\d+).*", "$1"));
        var list = staff.get(board.find("href=\"(/sales/quotations\\?f.orderDate=month)\""))
                .expect(200);
        assertTrue(list.shows(open.text("/number")));
        assertFalse(list.shows(sold.text("/number")));
    }
}
