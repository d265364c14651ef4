package io.kenh.sales.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import io.kenh.ui.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "sales")
class OrderPdfTest {
    @Test
    void amounts_are_spelled_as_vietnamese_papers_do() {
        var vi = Locale.of("vi");
        assertEquals("Một triệu hai trăm năm mươi nghìn đồng", Words.of(1_250_000, vi));
        assertEquals("Không đồng", Words.of(0, vi));
        assertEquals("Hai mươi mốt triệu một trăm lẻ năm nghìn đồng", Words.of(21_105_000, vi));
        assertEquals("Mười lăm đồng", Words.of(15, vi));
        assertEquals("Một tỷ đồng", Words.of(1_000_000_000, vi));
    }

    @Test
    void an_order_with_everything_is_printed(TestKenh kenh) {
        var product = Shop.product(kenh, "Máy lọc nước & phụ kiện <mới>", 4_990_000);
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Công ty \"Ánh Dương\""), """
                , "downPayment": 30, "terms": "Giao trong 3 ngày.\\nBảo hành 12 tháng.", "invoiceAddress": "12 Lê Lợi, Huế",
                "lines": [{"kind": "section", "text": "Thiết bị"}, {"productId": %d, "quantity": 2.5, "discount": 7.5},
                {"kind": "note", "text": "Đã gồm công lắp đặt"}]""".formatted(product));
        var pdf =
                kenh.admin().get("/sales/orders/" + order.text("/id") + "/pdf").expect(200);
        assertEquals("application/pdf", pdf.header("Content-Type").orElse(""));
        assertTrue(pdf.body().startsWith("%PDF"));
    }
}
