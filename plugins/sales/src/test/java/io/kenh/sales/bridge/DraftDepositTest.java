package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for in advance is taken off once the customer was asked for it, and stays asked for. */
@KenhTest(plugins = {"sales", "invoicing"})
class DraftDepositTest {
    private final TestKenh kenh;
    private final Browserless staff;

    DraftDepositTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    private JsonBody order(long price) {
        var order = Shop.order(
                kenh.api(),
                Shop.customer(kenh, "Khách Cọc Trước"),
                Shop.line(Shop.product(kenh, "Tủ bếp", price), "3"));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        return order;
    }

    private Answer make(JsonBody order, String kind, String amount) {
        return staff.post(
                "/sales/orders/" + order.text("/id") + "/invoice",
                Map.of("kind", kind, kind.equals("percent") ? "percent" : "amount", amount));
    }

    private String made(JsonBody order, String kind, String amount) {
        return make(order, kind, amount).expect(303).location().replaceAll("^https?://[^/]+", "");
    }

    private Answer step(String invoice, String step) {
        kenh.clock().advance(Duration.ofSeconds(1));
        return staff.post(invoice + "/" + step, Map.of("reason", "Lập nhầm"));
    }

    private JsonBody read(String invoice) {
        return kenh.api().get("/api/v1" + invoice).expect(200).json();
    }

    @Test
    void a_regular_invoice_waits_for_the_drafts_of_down_payments_and_names_the_posted_ones() {
        var order = order(1_234_567);
        var percent = made(order, "percent", "30");
        var fixed = made(order, "fixed", "500000");
        var page = staff.get("/sales/orders/" + order.text("/id") + "/invoice").expect(200);
        assertTrue(page.shows("Còn hóa đơn đặt cọc dự thảo") && page.shows(percent) && page.shows(fixed), page.body());
        assertTrue(make(order, "regular", "").expect(409).shows("Đơn còn hóa đơn đặt cọc dự thảo"));
        step(percent, "post").expect(303);
        make(order, "regular", "").expect(409);
        step(fixed, "cancel").expect(303);
        var regular = made(order, "regular", "");
        step(regular, "post").expect(303);
        var read = read(regular);
        assertEquals(order.number("/total") - read(percent).number("/total"), read.number("/total"));
        var words = read.text("/lines/1/text");
        assertEquals("Trừ đặt cọc theo hóa đơn " + read(percent).text("/number"), words);
    }

    @Test
    void what_a_draft_asks_for_already_is_not_asked_for_again() {
        var order = order(1_000_000);
        made(order, "regular", "");
        assertTrue(make(order, "regular", "").expect(409).shows("Đơn hàng đã có hóa đơn dự thảo."));
    }

    @Test
    void a_down_payment_that_was_taken_off_stays_asked_for() {
        var order = order(1_000_000);
        var advance = made(order, "fixed", "500000");
        step(advance, "post").expect(303);
        var regular = made(order, "regular", "");
        assertTrue(step(advance, "reset").expect(409).shows("đã trừ khoản đặt cọc này"));
        step(regular, "post").expect(303);
        assertTrue(step(advance, "reset").expect(409).shows(read(regular).text("/number")));
        assertEquals("posted", read(advance).text("/state"));
        step(regular, "reset").expect(303);
        step(regular, "cancel").expect(303);
        step(advance, "reset").expect(303);
        step(advance, "cancel").expect(303);
        step(regular, "reset").expect(303);
        assertTrue(step(regular, "post").expect(409).shows("chưa vào sổ hoặc đã hủy"), "it would be short of it");
    }

    @Test
    void an_accountant_who_reads_orders_invoices_them_and_does_not_write_them() {
        var order = order(1_000_000);
        var accountant = kenh.as("invoicing.manager", "sales.reader");
        var page = "/sales/orders/" + order.text("/id");
        assertTrue(accountant.get("/sales/to-invoice").expect(200).shows(order.text("/number")));
        accountant.get("/sales/orders").expect(200);
        assertTrue(accountant.get(page).expect(200).shows(page + "/invoice"));
        accountant.post(page + "/invoice", Map.of("kind", "regular")).expect(303);
        accountant.get(page + "/edit").expect(403);
        accountant.post(page + "/cancel", Map.of("reason", "x", "anyway", "1")).expect(403);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_is_done_what_is_posted_in_the_end_is_the_order_to_the_dong(long seed) {
        var random = new Random(seed);
        var order = order(100_001 + random.nextInt(1_000_000));
        var invoices = new ArrayList<String>();
        for (int i = 0; i < 14; i++) {
            if (invoices.isEmpty() || random.nextInt(3) == 0) {
                var kind = new String[] {"percent", "fixed", "regular"}[random.nextInt(3)];
                var said =
                        make(order, kind, Integer.toString(1 + random.nextInt(kind.equals("percent") ? 40 : 200_000)));
                if (said.status() == 303) {
                    invoices.add(said.location().replaceAll("^https?://[^/]+", ""));
                }
            } else {
                var one = invoices.get(random.nextInt(invoices.size()));
                step(one, new String[] {"post", "post", "cancel", "reset"}[random.nextInt(4)]);
            }
        }
        // What waits is posted or, where it may not be any more, cancelled; then the rest is asked for.
        for (var one : invoices) {
            if (read(one).text("/state").equals("draft") && step(one, "post").status() != 303) {
                step(one, "cancel").expect(303);
            }
        }
        var last = make(order, "regular", "");
        if (last.status() == 303) {
            invoices.add(last.location().replaceAll("^https?://[^/]+", ""));
            step(invoices.getLast(), "post").expect(303);
        }
        long sum = 0;
        for (var one : invoices) {
            var read = read(one);
            if (read.text("/state").equals("posted")) {
                sum += read.number("/total");
                assertFalse(read.toString().contains("#"), read.toString());
            }
        }
        assertEquals(order.number("/total"), sum);
    }
}
