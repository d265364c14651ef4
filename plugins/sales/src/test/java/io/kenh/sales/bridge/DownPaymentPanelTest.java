package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = {"sales", "invoicing"})
class DownPaymentPanelTest {
    private static final String CODE = "data-payment-code";

    private static JsonBody order(TestKenh kenh, String more) {
        return Shop.order(
                kenh.api(),
                Shop.customer(kenh, "Khách Đặt Cọc"),
                Shop.line(Shop.product(kenh, "Tủ bếp", 10_000_000), "1") + more);
    }

    @Test
    void an_awaited_down_payment_shows_where_it_goes_until_it_is_invoiced(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var order = order(kenh, ", \"downPayment\": 30");
        var id = order.number("/id");
        var page = "/sales/orders/" + id;
        Shop.step(kenh.api(), id, "send", "").expect(200);
        assertFalse(staff.get(page).expect(200).shows(CODE), "nobody knows an account");
        kenh.api()
                .postJson(
                        "/api/v1/invoicing/accounts",
                        "{\"bankBin\": \"970436\", \"account\": \"0011009998887\", \"holder\": \"CTY HOA SEN\"}")
                .expect(201);
        var reference = order.text("/number").replace("/", "");
        for (var shown : new String[] {
            staff.get(page).expect(200).body(),
            kenh.anonymous().get(Shop.page(order)).body()
        }) {
            assertTrue(shown.contains(CODE) && shown.contains(reference) && shown.contains("0011009998887"), shown);
            // 30 % of eleven million.
            assertTrue(shown.contains("3.300.000") && shown.contains("54073300000"), shown);
        }
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        assertTrue(staff.get(page).shows(CODE));
        staff.post(page + "/invoice", Map.of("kind", "percent", "percent", "30", "amount", ""))
                .expect(303);
        kenh.drain();
        assertFalse(staff.get(page).shows(CODE), "its invoice asks for it");
        assertFalse(kenh.anonymous().get(Shop.page(order)).shows(CODE));
    }

    @Test
    void where_none_is_asked_for_there_is_none(TestKenh kenh) {
        var plain = order(kenh, "");
        Shop.step(kenh.api(), plain.number("/id"), "send", "").expect(200);
        assertFalse(kenh.anonymous().get(Shop.page(plain)).shows(CODE));
        var draft = order(kenh, ", \"downPayment\": 30");
        assertFalse(kenh.anonymous().get(Shop.page(draft)).shows(CODE));
    }

    @Test
    void what_was_invoiced_is_not_deleted_whatever_became_of_its_invoice(TestKenh kenh) {
        var id = order(kenh, "").number("/id");
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        var made = kenh.admin()
                .post("/sales/orders/" + id + "/invoice", Map.of("kind", "regular"))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"Khách đổi ý\", \"anyway\": true}")
                .expect(200);
        assertEquals("sales.kept-invoiced", code(kenh, id));
        kenh.admin().post(made + "/cancel", Map.of("reason", "Lập nhầm")).expect(303);
        kenh.drain();
        assertEquals("sales.kept-invoiced", code(kenh, id));
    }

    private static String code(TestKenh kenh, long id) {
        return Shop.delete(kenh.api(), id).expect(409).json().text("/code");
    }

    @Test
    void invoices_made_before_anybody_kept_their_lines_are_taken_off_by_amount(TestKenh kenh) {
        var order = order(kenh, "");
        var id = order.number("/id");
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        var path = "/sales/orders/" + id + "/invoice";
        kenh.admin().post(path, Map.of("kind", "regular")).expect(303);
        kenh.drain();
        kenh.change("update invoicing_line set source_line_id = null");
        Shop.put(
                        kenh.api(),
                        id,
                        "{\"lines\": [{\"id\": %s, \"productId\": %s, \"quantity\": 3}]}"
                                .formatted(order.text("/lines/0/id"), order.text("/lines/0/productId")))
                .expect(200);
        kenh.admin().post(path, Map.of("kind", "regular")).expect(303);
        kenh.drain();
        assertEquals(
                22_000_000,
                kenh.number("select total from invoicing_invoice where id = (select max(id) from invoicing_invoice)"));
        var now = kenh.api().get(Shop.ORDERS + "/" + id).expect(200).json();
        assertEquals("invoiced", now.text("/invoiceStatus"));
    }
}
