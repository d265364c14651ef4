package io.kenh.sales.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose an order is, what it is worth, and that it is made once, on each database. */
abstract class OrderRulesCases {
    private static JsonBody order(TestKenh kenh, String name, String quantity) {
        return Shop.order(
                kenh.api(), Shop.customer(kenh, name), Shop.line(Shop.product(kenh, "Đèn", 145_000), quantity));
    }

    private static JsonBody now(TestKenh kenh, long id) {
        return kenh.api().get(Shop.ORDERS + "/" + id).expect(200).json();
    }

    private static String code(TestKenh kenh, long id, String step, String json) {
        return Shop.step(kenh.api(), id, step, json).expect(409).json().text("/code");
    }

    private static String toPartner(long partner) {
        return "{\"partnerId\": " + partner + "}";
    }

    @Test
    void a_quotation_of_another_customer_has_another_address_and_is_a_draft_again(TestKenh kenh) {
        var order = order(kenh, "Khách Đầu Tiên", "1");
        var id = order.number("/id");
        var page = Shop.page(order);
        Shop.step(kenh.api(), id, "send", "").expect(200);
        kenh.anonymous()
                .post(page + "/comments", Map.of("author", "Người Đầu", "comment", "Chuyện riêng của tôi"))
                .expect(303);
        var other = Shop.customer(kenh, "Ngô Đức Thịnh");
        var passed = Shop.put(kenh.api(), id, toPartner(other)).expect(200).json();
        assertEquals("draft", passed.text("/state"));
        assertFalse(passed.at("/sentAt").exists(), passed.toString());
        assertEquals(404, kenh.anonymous().get(page).status());
        var shown = kenh.anonymous().get(Shop.page(passed)).expect(200);
        assertTrue(shown.shows("Ngô Đức Thịnh"));
        assertFalse(shown.shows("Chuyện riêng của tôi"));
        kenh.drain();
        var history = kenh.admin(Locale.of("vi"))
                .get("/chatter/threads/sales.order/" + id + "/entries")
                .expect(200);
        assertTrue(history.shows("đã đổi khách hàng từ Khách Đầu Tiên sang Ngô Đức Thịnh"), history.body());
        Shop.step(kenh.api(), id, "send", "").expect(200);
        var kept = Shop.put(kenh.api(), id, "{\"terms\": \"Khác\", \"partnerId\": " + other + "}")
                .expect(200)
                .json();
        assertEquals("sent", kept.text("/state"), "the same customer");
        assertEquals(passed.text("/publicUrl"), kept.text("/publicUrl"));
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        var back = Shop.put(kenh.api(), id, toPartner(order.number("/partnerId")));
        assertEquals("sales.customer-kept", back.expect(409).json().text("/code"));
    }

    @Test
    void what_was_given_away_and_reset_is_not_shown_to_the_next_customer_either(TestKenh kenh) {
        var order = order(kenh, "Khách Hủy", "1");
        var id = order.number("/id");
        Shop.step(kenh.api(), id, "send", "").expect(200);
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"Đổi ý\"}").expect(200);
        Shop.step(kenh.api(), id, "reset", "").expect(200);
        var other = Shop.customer(kenh, "Khách Sau");
        Shop.put(kenh.api(), id, toPartner(other)).expect(200);
        assertEquals(404, kenh.anonymous().get(Shop.page(order)).status());
    }

    @Test
    void a_merged_contact_is_the_same_customer(TestKenh kenh) {
        var order = order(kenh, "Khách Trùng", "1");
        var id = order.number("/id");
        Shop.step(kenh.api(), id, "send", "").expect(200);
        var survivor = Shop.customer(kenh, "Khách Thật");
        kenh.change("update contacts_partner set merged_into_id = " + survivor + " where id = "
                + order.number("/partnerId"));
        var kept = Shop.put(kenh.api(), id, "{\"terms\": \"Mới\"}").expect(200).json();
        assertEquals("sent", kept.text("/state"));
        assertEquals(order.text("/publicUrl"), kept.text("/publicUrl"));
        assertEquals(survivor, kept.number("/partnerId"));
    }

    @Test
    void less_than_nothing_is_not_confirmed(TestKenh kenh) {
        var id = order(kenh, "Khách Âm", "-3").number("/id");
        assertEquals("sales.negative", code(kenh, id, "confirm", "{}"));
        assertEquals("draft", now(kenh, id).text("/state"));
        var product = Shop.product(kenh, "Bù trừ", 100_000);
        var lines = "{\"lines\": [{\"productId\": %d, \"quantity\": 2}, {\"productId\": %d, \"quantity\": -1}]}"
                .formatted(product, product);
        Shop.put(kenh.api(), id, lines).expect(200);
        var confirmed = Shop.step(kenh.api(), id, "confirm", "{}").expect(200).json();
        assertEquals(110_000, confirmed.number("/total"));
        var less =
                "{\"lines\": [{\"id\": %s, \"productId\": %d, \"quantity\": 0}, {\"id\": %s, \"productId\": %d, \"quantity\": -1}]}"
                        .formatted(confirmed.text("/lines/0/id"), product, confirmed.text("/lines/1/id"), product);
        assertEquals(
                "sales.negative",
                Shop.put(kenh.api(), id, less).expect(409).json().text("/code"));
    }

    @Test
    void a_paid_order_is_cancelled_anyway_only_when_it_is_said(TestKenh kenh) {
        var id = order(kenh, "Khách Trả Tiền", "1").number("/id");
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 1000, \"key\": \"CK-huy\"}")
                .expect(200);
        assertEquals("sales.has-money", code(kenh, id, "cancel", "{\"reason\": \"Đổi ý\"}"));
        assertEquals("sale", now(kenh, id).text("/state"));
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"Đổi ý\", \"anyway\": true}")
                .expect(200);
        assertEquals("cancel", now(kenh, id).text("/state"));
    }

    @Test
    void a_copy_of_what_may_not_be_said_any_more_takes_the_products_tax_and_unit_and_says_so(TestKenh kenh) {
        kenh.admin()
                .post(
                        "/catalog/taxes",
                        Map.of("name", "Thuế mua cũ", "label", "Mua", "scope", "PURCHASE", "amount", "8", "place", "1"))
                .expect(303);
        var bought = kenh.number("select id from catalog_tax where name = 'Thuế mua cũ'");
        var product = Shop.product(kenh, "Dây điện", 7000);
        var metre = kenh.number("select max(u.id) from catalog_unit u where u.category_id <> "
                + "(select x.category_id from catalog_unit x where x.id = "
                + "(select p.unit_id from catalog_product p where p.id = " + product + "))");
        var made = Shop.order(kenh.api(), Shop.customer(kenh, "Khách Cũ"), """
                , "lines": [{"productId": %1$d, "quantity": 2}, {"productId": %1$d, "quantity": 3, "unitPrice": 9000},
                {"text": "Công kéo dây", "unitPrice": 50000}]""".formatted(product));
        var first = made.text("/lines/0/id");
        kenh.change("update sales_order_line set taxes = replace(taxes, '\"id\":%s', '\"id\":%d') where id = %s"
                .formatted(made.text("/lines/0/taxIds/0"), bought, first));
        kenh.change("update sales_order_line set unit_id = %d, unit = 'mét' where id = %s"
                .formatted(metre, made.text("/lines/1/id")));
        var copy = Shop.step(kenh.api(), made.number("/id"), "duplicate", "")
                .expect(201)
                .json();
        assertEquals(made.text("/lines/0/taxIds/0"), copy.text("/lines/0/taxIds/0"));
        assertEquals(made.text("/lines/1/unitId"), copy.text("/lines/1/unitId"));
        assertEquals(made.number("/total"), copy.number("/total"));
        kenh.drain();
        var history = kenh.admin(Locale.of("vi"))
                .get("/chatter/threads/sales.order/" + copy.text("/id") + "/entries")
                .expect(200);
        assertTrue(history.shows("đã lấy thuế của sản phẩm cho dòng 1 (Dây điện)"), history.body());
        assertTrue(history.shows("đã lấy đơn vị tính của sản phẩm cho dòng 2 (Dây điện)"), history.body());
        var staff = kenh.admin(Locale.of("vi"));
        var edit = staff.post("/sales/orders/" + made.text("/id") + "/duplicate", Map.of())
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        assertTrue(staff.get(edit).expect(200).shows("Dòng 1 (Dây điện) lấy thuế của sản phẩm"));
    }

    @Test
    void the_same_key_makes_one_order(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Khách Gọi Lại");
        var body = "{\"partnerId\": %d, \"terms\": \"%s\"%s}";
        var said = body.formatted(customer, "Một", ", \"key\": \"don-1\"");
        var first = kenh.api().postJson(Shop.ORDERS, said).expect(201).json();
        var again = kenh.api().postJson(Shop.ORDERS, said).expect(201).json();
        assertEquals(first.text("/id"), again.text("/id"));
        assertEquals(first.text("/publicUrl"), again.text("/publicUrl"));
        var other = kenh.api().postJson(Shop.ORDERS, body.formatted(customer, "Hai", ", \"key\": \"don-1\""));
        assertEquals("sales.once-taken", other.expect(409).json().text("/code"));
        assertTrue(kenh.api()
                .postJson(Shop.ORDERS, body.formatted(customer, "Một", ", \"key\": \"có dấu\""))
                .expect(422)
                .json()
                .at("/fields/key")
                .exists());
        var plain = body.formatted(customer, "Một", "");
        assertNotEquals(
                kenh.api().postJson(Shop.ORDERS, plain).expect(201).json().text("/id"),
                kenh.api().postJson(Shop.ORDERS, plain).expect(201).json().text("/id"));
        assertEquals(3, kenh.number("select count(*) from sales_order where partner_id = " + customer));
    }
}
