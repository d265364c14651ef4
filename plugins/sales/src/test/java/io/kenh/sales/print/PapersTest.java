package io.kenh.sales.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quotations and orders on paper: read back from the file, as the customer's reader would. */
@KenhTest(plugins = "sales")
class PapersTest {
    private static final String COLUMNS = "STT Sản phẩm, dịch vụ Số lượng Đơn vị Đơn giá CK (%) Thuế Thành tiền";
    private static final String LONG =
            "Máy lọc nước nóng lạnh nguội để bàn thương hiệu Thuỷ Nguyên 10 lõi lọc màng RO kèm vỏ tủ kính cường lực";
    private static final String BUYER =
            "Công ty Trách nhiệm hữu hạn Thương mại Dịch vụ Xuất nhập khẩu Nguyễn Hữu Phượng Ánh Tuyết Đông Hưng";

    private final TestKenh kenh;
    private final long lamp;
    private final long heater;

    PapersTest(TestKenh kenh) {
        this.kenh = kenh;
        this.lamp = Shop.product(kenh, "Đèn sen gỗ", 490_000);
        this.heater = Shop.product(kenh, LONG, 12_990_000);
        letterhead("Vietcombank 0071001234567, CN Sài Gòn");
    }

    private void letterhead(String bank) {
        kenh.admin()
                .post(
                        "/sales/profile",
                        Map.of(
                                "name", "Cửa hàng Hoa Sen Xanh",
                                "address", "12 Nguyễn Huệ, phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh",
                                "taxCode", "0312345678",
                                "phone", "028 3822 1234",
                                "email", "lienhe@hoasenxanh.example",
                                "bank", bank))
                .expect(303);
    }

    /** Numbered lamps, a section before each tenth. */
    private JsonBody order(int lines, String more) {
        var all = IntStream.rangeClosed(1, lines)
                .mapToObj(i -> (i % 10 == 1
                                ? "{\"kind\":\"section\",\"text\":\"Phần %d: ngoại thất\"},".formatted(i / 10 + 1)
                                : "")
                        + "{\"productId\":%d,\"text\":\"Đèn sen số %d.\",\"quantity\":%d,\"discount\":%s}"
                                .formatted(lamp, i, i, i % 3 == 0 ? "7.5" : "0"))
                .collect(Collectors.joining(","));
        return Shop.order(kenh.api(), Shop.customer(kenh, BUYER), ", \"lines\": [" + all + "]" + more);
    }

    @Test
    void a_long_quotation_keeps_its_columns_numbers_and_sums_together() {
        var order = order(58, """
                , "downPayment": 30, "customerReference": "ĐĐH-2026/118", "paymentTerm": "Thanh toán trong 15 ngày",
                "invoiceAddress": "Tầng 8, toà nhà Ánh Dương\\n235 Đồng Khởi", "terms": "Giao trong 3 ngày.\\nBảo hành 12 tháng."
                """);
        var paper = Paper.of(kenh, order, "quotation-long");
        assertEquals(3, paper.pages().size());
        for (int page = 1; page <= 3; page++) {
            var text = paper.pages().get(page - 1);
            assertTrue(text.contains(page + "/3"), text);
            assertTrue(text.contains("BÁO GIÁ " + order.text("/number")), text);
            assertTrue(text.contains(COLUMNS), text);
        }
        assertEquals(1, paper.page(BUYER));
        for (int i = 1; i <= 58; i++) {
            paper.page("Đèn sen số " + i + ".");
        }
        for (int i = 1; i <= 6; i++) {
            var section = "Phần " + i + ": ngoại thất";
            assertEquals(paper.page(section), paper.page("Đèn sen số " + ((i - 1) * 10 + 1) + "."), section);
        }
        assertEquals(3, paper.page("Giao trong 3 ngày. Bảo hành 12 tháng."));
        assertEquals(3, paper.page("Khách hàng (Ký"), "who signs sees what is signed");
        assertTrue(paper.pages().getFirst().contains("20/11/2026"), "days are not broken");
    }

    @Test
    void signatures_stand_with_what_is_signed() {
        for (var bank : List.of("", "Vietcombank 0071001234567, CN Sài Gòn")) {
            letterhead(bank);
            for (int lines = 11; lines <= 19; lines++) {
                var paper = Paper.of(kenh, order(lines, ""), "signed-" + lines);
                var last = paper.page("Đèn sen số " + lines + ".");
                assertEquals(last, paper.page("Khách hàng (Ký"), lines + " lines " + bank);
            }
        }
    }

    @Test
    void sums_never_stand_apart_from_the_last_line() {
        for (int lines = 13; lines <= 19; lines++) {
            var paper = Paper.of(kenh, order(lines, ""), "quotation-" + lines);
            assertEquals(paper.page("Đèn sen số " + lines + "."), paper.page("Tổng cộng"), lines + " lines");
            assertEquals(paper.page("Bằng chữ"), paper.page("Tổng cộng"), lines + " lines");
            assertEquals(paper.page("Tài khoản ngân hàng"), paper.page("Khách hàng (Ký"), lines + " lines");
        }
    }

    @Test
    void an_order_changed_since_it_was_signed_says_what_was_signed() {
        var order = Shop.order(kenh.api(), Shop.customer(kenh, BUYER), Shop.line(lamp, "1"));
        var page = Shop.page(order);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var word = Map.of(
                "name", "Lê Thị Mai",
                "agree", "on",
                "seen", guest.get(page).expect(200).find("name=\"seen\" value=\"(\\d+)\""),
                "signature", "10,20 60,90");
        guest.post(page + "/accept", word).expect(303);
        var change = "{\"terms\": \"Giao nhanh\"}";
        Shop.put(kenh.api(), order.number("/id"), change).expect(200);
        var changed = "Sau đó đơn hàng đã được sửa.";
        Paper.of(kenh, order, "signed").page("Lê Thị Mai đã xác nhận trực tuyến");
        assertFalse(guest.get(page).expect(200).shows(changed));

        for (var quantity : List.of("3", "5")) {
            var lines = "{\"lines\": [{\"id\": " + order.text("/lines/0/id") + ", \"productId\": " + lamp
                    + ", \"quantity\": " + quantity + "}]}";
            Shop.put(kenh.api(), order.number("/id"), lines).expect(200);
            var said = "Xác nhận ngày 20/11/2026 với tổng tiền 539.000 ₫. " + changed;
            Paper.of(kenh, order, "signed-and-changed").page(said);
            assertTrue(guest.get(page).expect(200).shows(changed));
            assertTrue(kenh.admin(Locale.of("vi"))
                    .get("/sales/orders/" + order.text("/id"))
                    .shows(changed));
        }
    }

    @Test
    void an_order_is_readable_letter_by_letter() {
        var taxes = kenh.api().get("/api/v1/catalog/taxes").expect(200).json();
        var order = Shop.order(
                kenh.api(), Shop.customer(kenh, BUYER), """
                , "deliveryAddress": "Thôn Kỳ Phú, xã Hữu Ước", "lines": [{"kind": "section", "text": "Thiết bị"},
                {"productId": %d, "quantity": 2.5, "discount": 7.5}, {"kind": "note", "text": "Đã gồm công lắp đặt ở tầng 8"},
                {"productId": %d, "quantity": 1, "taxIds": [%s]}]""".formatted(heater, lamp, taxes.text("/items/0/id")));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        kenh.api()
                .postJson(Shop.ORDERS + "/" + order.text("/id") + "/payments", "{\"amount\": 1000000, \"key\": \"a\"}")
                .expect(200);
        var paper = Paper.of(kenh, order, "order");
        assertEquals(1, paper.pages().size());
        for (var said : List.of(
                "ĐƠN BÁN HÀNG",
                BUYER,
                "Thôn Kỳ Phú, xã Hữu Ước",
                "Thiết bị",
                LONG,
                "2,5",
                "12.990.000",
                "7,5 %",
                "Đã gồm công lắp đặt ở tầng 8",
                "30.039.375",
                "Đã thanh toán",
                "1.000.000",
                "Mã số thuế: 0312345678",
                "1/1")) {
            paper.page(said);
        }
    }
}
