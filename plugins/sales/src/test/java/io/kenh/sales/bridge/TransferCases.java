package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers who write the number of their order on a transfer, on each database. */
abstract class TransferCases {
    private static final String REVIEW = "/invoicing/bank/review";

    private final TestKenh kenh;
    private final Browserless staff;
    private int payments;

    TransferCases(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    /** Confirmed: 2.200.000 đ. */
    private JsonBody order(String customer) {
        var product = Shop.product(kenh, "Tủ", 2_000_000);
        var order = Shop.order(kenh.api(), Shop.customer(kenh, customer), Shop.line(product, "1"));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        return order;
    }

    /** As customers write it. */
    private static String number(JsonBody order) {
        return order.text("/number").replace("/", "");
    }

    private String posted(JsonBody order, String kind, String amount) {
        var form = Map.of("kind", kind, "amount", amount);
        var path = staff.post("/sales/orders/" + order.text("/id") + "/invoice", form)
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        staff.post(path + "/post", Map.of()).expect(303);
        kenh.drain();
        return path;
    }

    private long residual(String invoice) {
        return kenh.number("select residual from invoicing_invoice where id = " + invoice.replaceAll("\\D", ""));
    }

    private void came(long amount, String text) {
        var file = "Ngày,Số tiền ghi có,Nội dung,Mã giao dịch\n2026-11-20," + amount + "," + text + ",FT" + payments++
                + "\n";
        staff.upload(
                        "/invoicing/bank/statements",
                        Map.of(),
                        "file",
                        "sao-ke.csv",
                        file.getBytes(StandardCharsets.UTF_8))
                .expect(303);
    }

    private long sure() {
        return kenh.number("select count(*) from invoicing_bank_line where state = 'OPEN' and sure = true");
    }

    private String review() {
        return staff.get(REVIEW).expect(200).body();
    }

    @Test
    void the_only_open_invoice_of_just_this_amount_is_what_is_paid() {
        var order = order("Công ty Một Hóa Đơn");
        var invoice = posted(order, "regular", "");
        came(2_200_000, "CT DEN " + number(order) + " thanh toan tien hang");
        assertEquals(1, sure());
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        assertEquals(0, residual(invoice));
    }

    @Test
    void another_amount_is_proposed_and_a_person_decides() {
        var order = order("Công ty Trả Dần");
        var invoice = posted(order, "regular", "");
        came(700_000, "tra truoc " + order.text("/number"));
        assertEquals(0, sure());
        var page = review();
        assertTrue(page.contains("Theo số chứng từ " + order.text("/number")), page);
        assertTrue(page.contains(invoice));
        var line = kenh.number("select max(id) from invoicing_bank_line where amount = 700000");
        staff.post(REVIEW + "/" + line + "/book", Map.of("invoiceId", invoice.replaceAll("\\D", "")))
                .expect(303);
        assertEquals(1_500_000, residual(invoice));
    }

    @Test
    void of_several_open_invoices_none_is_sure_and_the_down_payment_is_called_so() {
        var order = order("Công ty Hai Hóa Đơn");
        var advance = posted(order, "fixed", "500000");
        var rest = posted(order, "regular", "");
        came(500_000, number(order));
        assertEquals(0, sure());
        var page = review();
        assertTrue(page.contains(advance) && page.contains(rest), page);
        assertTrue(page.contains("Đặt cọc"));
    }

    @Test
    void an_order_without_an_invoice_is_named_and_its_invoice_proposed_as_soon_as_there_is_one() {
        var order = order("Công ty Chưa Hóa Đơn");
        came(500_000, "dat coc " + number(order));
        assertTrue(review().contains(order.text("/number") + " chưa có hóa đơn nào chờ thu"), review());
        assertTrue(review().contains("href=\"/sales/orders/" + order.text("/id") + "\""));
        var advance = posted(order, "fixed", "500000");
        assertTrue(review().contains(advance));
        assertEquals(0, sure(), "a person looks");
    }

    @Test
    void a_payment_reference_says_more_than_the_number_of_an_order() {
        var order = order("Công ty Ghi Cả Hai");
        var wrong = posted(order, "regular", "");
        var other = posted(order("Công ty Khác"), "regular", "");
        var reference = kenh.api()
                .get("/api/v1/invoicing/invoices/" + other.replaceAll("\\D", ""))
                .expect(200)
                .json()
                .text("/paymentReference");
        came(2_200_000, reference + " don " + number(order));
        staff.post(REVIEW + "/sure", Map.of()).expect(303);
        assertEquals(0, residual(other));
        assertEquals(2_200_000, residual(wrong));
    }

    @Test
    void what_is_recorded_on_the_order_itself_may_be_the_same_money() {
        kenh.disable("invoicing");
        var order = order("Công ty Cọc Trước");
        Shop.step(kenh.api(), order.number("/id"), "payments", "{\"amount\": 1100000, \"key\": \"coc-1\"}")
                .expect(200);
        kenh.enable("invoicing");
        kenh.drain();
        var invoice = posted(order, "regular", "");
        assertEquals(1_100_000, residual(invoice));
        came(1_100_000, "coc " + number(order));
        assertEquals(0, sure());
        assertTrue(review().contains("Đã ghi nhận 1.100.000"), review());
        assertFalse(review().contains("Khớp nội dung và số tiền"));
    }
}
