package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is corrected on an order between two of its invoices, while invoicing is off. */
@KenhTest(plugins = {"sales", "invoicing"})
class EarlierMoneyTest {
    private final TestKenh kenh;
    private final Browserless staff;
    private long order;
    private int keys;

    EarlierMoneyTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    /** 2.200.000 đ. */
    @BeforeEach
    void order() {
        kenh.disable("invoicing");
        var product = Shop.product(kenh, "Tủ", 2_000_000);
        order = Shop.order(kenh.api(), Shop.customer(kenh, "Công ty Trả Trước"), Shop.line(product, "1"))
                .number("/id");
        Shop.step(kenh.api(), order, "confirm", "{}").expect(200);
    }

    private void came(long amount) {
        kenh.api()
                .postJson(
                        Shop.ORDERS + "/" + order + "/payments",
                        "{\"amount\": " + amount + ", \"key\": \"tien-" + keys++ + "\"}")
                .expect(200);
    }

    /** Of an advance of this, or of all that is left. */
    private long posted(String kind, String amount) {
        var path = staff.post("/sales/orders/" + order + "/invoice", Map.of("kind", kind, "amount", amount))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        staff.post(path + "/post", Map.of()).expect(303);
        kenh.drain();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private long residual(long invoice) {
        return kenh.number("select residual from invoicing_invoice where id = " + invoice);
    }

    private long credit() {
        return kenh.number("select coalesce(sum(open), 0) from invoicing_payment");
    }

    private long paid() {
        return kenh.number("select paid from sales_order where id = " + order);
    }

    private void on() {
        kenh.enable("invoicing");
        kenh.drain();
    }

    @Test
    void a_correction_after_the_first_invoice_is_taken_off_what_goes_on_to_the_second() {
        came(700_000);
        on();
        assertEquals(0, residual(posted("fixed", "500000")));
        kenh.disable("invoicing");
        came(-150_000);
        on();
        assertEquals(1_700_000 - 50_000, residual(posted("regular", "")));
        assertEquals(550_000, paid());
        assertEquals(0, credit());
    }

    @Test
    void more_than_is_left_of_it_is_owed_again_on_the_first() {
        came(700_000);
        on();
        var advance = posted("fixed", "500000");
        kenh.disable("invoicing");
        came(-300_000);
        on();
        var regular = posted("regular", "");
        assertEquals(100_000, residual(advance));
        assertEquals(1_700_000, residual(regular));
        assertEquals(400_000, paid(), "the order knew of it already");
        assertTrue(staff.get("/invoicing/invoices/" + advance).expect(200).shows("400.000"));
    }

    @Test
    void what_did_not_come_at_all_is_undone_and_a_further_payment_counts_whole() {
        came(100_000);
        on();
        var advance = posted("fixed", "500000");
        assertEquals(400_000, residual(advance));
        kenh.disable("invoicing");
        came(-100_000);
        came(250_000);
        on();
        var regular = posted("regular", "");
        assertEquals(500_000, residual(advance));
        assertEquals(1_700_000 - 250_000, residual(regular));
        assertEquals(250_000, paid());
        assertEquals(0, credit());
    }

    @Test
    void a_further_payment_does_not_bring_back_what_was_corrected_before_the_first() {
        came(700_000);
        came(-100_000);
        on();
        var advance = posted("fixed", "500000");
        kenh.disable("invoicing");
        came(50_000);
        on();
        assertEquals(1_700_000 - 150_000, residual(posted("regular", "")));
        assertEquals(0, residual(advance));
        assertEquals(650_000, paid());
        assertEquals(0, credit());
    }
}
