package io.kenh.sales.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What integrators rely on, on each database. */
abstract class OrderApiCases {
    private static JsonBody order(TestKenh kenh, long price, String more) {
        var product = Shop.product(kenh, "Hàng " + price, price);
        return Shop.order(kenh.api(), Shop.customer(kenh, "Khách"), Shop.line(product, "1") + more);
    }

    @Test
    void an_order_of_three_lines_adds_up_to_the_dong(TestKenh kenh) {
        var coffee = Shop.product(kenh, "Cà phê", 33333);
        var tea = Shop.product(kenh, "Trà", 15000);
        var customer = Shop.customer(kenh, "Nguyễn Thị Lan");
        var made = Shop.order(kenh.api(), customer, """
                , "lines": [
                  {"kind": "section", "text": "Đồ uống"},
                  {"productId": %d, "quantity": 3},
                  {"productId": %d, "quantity": 2.5, "discount": 10},
                  {"text": "Giao hàng", "unitPrice": 20000}]""".formatted(coffee, tea));
        assertTrue(made.text("/number").matches("S2026/\\d{5}"), made.text("/number"));
        assertEquals("draft", made.text("/state"));
        assertEquals("2026-12-05", made.text("/validityDate"));
        // 99,999 + 33,750 + 20,000 before tax; 10 % of the two products: 10,000 + 3,375.
        assertEquals(153749, made.number("/untaxed"));
        assertEquals(13375, made.number("/tax"));
        assertEquals(167124, made.number("/total"));
        assertEquals("Cà phê", made.text("/lines/1/text"));
        var read =
                kenh.api().get(Shop.ORDERS + "/" + made.text("/id")).expect(200).json();
        assertEquals(made.number("/total"), read.number("/total"));
        assertEquals(4, read.items("/lines").size());
    }

    @Test
    void a_percent_sign_finds_nothing_instead_of_everything(TestKenh kenh) {
        var made = order(kenh, 1000, "");
        for (var text : new String[] {"%25", "_", "!"}) {
            assertEquals(
                    0,
                    kenh.api()
                            .get(Shop.ORDERS + "?query=" + text)
                            .expect(200)
                            .json()
                            .items("/items")
                            .size(),
                    text);
        }
        var found =
                kenh.api().get(Shop.ORDERS + "?query=" + made.text("/number").substring(1));
        assertTrue(found.expect(200).shows(made.text("/number")));
    }

    @Test
    void only_a_draft_becomes_sent_and_life_goes_its_way(TestKenh kenh) {
        var id = order(kenh, 1000, "").number("/id");
        var api = kenh.api();
        assertEquals("sent", Shop.step(api, id, "send", "").expect(200).json().text("/state"));
        assertEquals(
                "sales.wrong-state",
                Shop.step(api, id, "send", "").expect(409).json().text("/code"));
        assertEquals(
                "sale", Shop.step(api, id, "confirm", "{}").expect(200).json().text("/state"));
        Shop.step(api, id, "confirm", "{}").expect(409);
        Shop.step(api, id, "send", "").expect(409);
        Shop.step(api, id, "cancel", "{}").expect(422);
        var cancelled = Shop.step(api, id, "cancel", "{\"reason\": \"Khách đổi ý\"}")
                .expect(200)
                .json();
        assertEquals("cancel", cancelled.text("/state"));
        assertEquals("Khách đổi ý", cancelled.text("/cancelReason"));
        Shop.step(api, id, "cancel", "{\"reason\": \"x\"}").expect(409);
        Shop.put(api, id, "{\"terms\": \"x\"}").expect(409);
    }

    @Test
    void null_clears_what_can_be_empty_and_absent_leaves_it(TestKenh kenh) {
        var made = order(kenh, 5000, """
                , "validityDate": "2026-12-24", "customerReference": "PO-1", "paymentTerm": "7 ngày", "tags": ["Sỉ"],
                  "terms": "Bảo hành", "downPayment": 10, "deliveryAddress": "1 Lê Lợi", "orderDate": "2026-11-02"
                """);
        var id = made.number("/id");
        var kept = Shop.put(kenh.api(), id, "{\"terms\": \"Khác\"}").expect(200).json();
        assertEquals("2026-12-24", kept.text("/validityDate"));
        assertEquals("PO-1", kept.text("/customerReference"));
        var cleared = Shop.put(kenh.api(), id, """
                        {"validityDate": null, "customerReference": null, "tags": null, "downPayment": null, "orderDate": null,
                         "partnerId": null, "lines": null, "deliveryAddress": null}""").expect(200).json();
        assertFalse(cleared.at("/validityDate").exists());
        assertEquals("", cleared.text("/customerReference"));
        assertEquals("", cleared.text("/deliveryAddress"));
        assertEquals(0, cleared.items("/tags").size());
        assertEquals(0, new BigDecimal(cleared.text("/downPayment")).signum());
        assertEquals("7 ngày", cleared.text("/paymentTerm"));
        assertEquals("2026-11-02", cleared.text("/orderDate"));
        assertEquals(made.text("/partnerId"), cleared.text("/partnerId"));
        assertEquals(1, cleared.items("/lines").size());
    }

    @Test
    void an_order_is_locked_unlocked_and_after_cancelling_a_draft_again(TestKenh kenh) {
        var id = order(kenh, 1000, "").number("/id");
        var api = kenh.api();
        Shop.step(api, id, "lock", "").expect(409);
        Shop.step(api, id, "reset", "").expect(409);
        Shop.step(api, id, "confirm", "{}").expect(200);
        assertEquals("true", Shop.step(api, id, "lock", "").expect(200).json().text("/locked"));
        Shop.put(api, id, "{\"terms\": \"x\"}").expect(409);
        kenh.as("sales.user").postJson(Shop.ORDERS + "/" + id + "/unlock", "").expect(403);
        assertEquals(
                "false", Shop.step(api, id, "unlock", "").expect(200).json().text("/locked"));
        Shop.step(api, id, "cancel", "{\"reason\": \"Khách đổi ý\"}").expect(200);
        var draft = Shop.step(api, id, "reset", "").expect(200).json();
        assertEquals("draft", draft.text("/state"));
        assertEquals("", draft.text("/cancelReason"));
    }

    @Test
    void orders_are_listed_by_their_date(TestKenh kenh) {
        var early = order(kenh, 1000, ", \"orderDate\": \"2020-02-28\"").text("/id");
        var late = order(kenh, 1000, ", \"orderDate\": \"2020-03-01\"").text("/id");
        assertEquals(List.of(late, early), listed(kenh, "from=2020-02-28&to=2020-03-01"));
        assertEquals(List.of(early), listed(kenh, "to=2020-02-29"));
        assertEquals(List.of(late), listed(kenh, "from=2020-02-29&to=2020-03-01"));
        kenh.api().get(Shop.ORDERS + "?from=hom-qua").expect(400);
    }

    private static List<String> listed(TestKenh kenh, String query) {
        return kenh.api().get(Shop.ORDERS + "?" + query).expect(200).json().items("/items").stream()
                .map(one -> one.text("/id"))
                .toList();
    }

    @Test
    void an_order_without_a_product_is_not_confirmed(TestKenh kenh) {
        var empty = Shop.order(kenh.api(), Shop.customer(kenh, "Khách"), "");
        var refused =
                Shop.step(kenh.api(), empty.number("/id"), "confirm", "{}").expect(422);
        assertEquals("sales.empty", refused.json().text("/code"));
    }

    @Test
    void lines_of_a_confirmed_order_can_only_go_to_zero(TestKenh kenh) {
        var made = order(kenh, 5000, "");
        var id = made.number("/id");
        var line = made.text("/lines/0/id");
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        var refused = Shop.put(kenh.api(), id, "{\"lines\": []}").expect(409);
        assertEquals("sales.line-kept", refused.json().text("/code"));
        var product = made.text("/lines/0/productId");
        var zero = Shop.put(
                        kenh.api(),
                        id,
                        "{\"lines\": [{\"id\": %s, \"productId\": %s, \"quantity\": 0, \"unitPrice\": 5000}]}"
                                .formatted(line, product))
                .expect(200)
                .json();
        assertEquals(0, zero.number("/total"));
        assertEquals(line, zero.text("/lines/0/id"));
        var other = Shop.customer(kenh, "Khách khác");
        Shop.put(kenh.api(), id, "{\"partnerId\": " + other + "}").expect(409);
    }

    @Test
    void the_second_writer_is_refused_also_when_only_a_line_changed(TestKenh kenh) {
        var made = order(kenh, 5000, "");
        var id = made.number("/id");
        var body = "{\"version\": %s, \"lines\": [{\"id\": %s, \"productId\": %s, \"text\": \"Khác\", \"quantity\": 1,"
                + " \"unitPrice\": 5000}]}";
        var first = body.formatted(made.text("/version"), made.text("/lines/0/id"), made.text("/lines/0/productId"));
        var now = Shop.put(kenh.api(), id, first).expect(200).json();
        assertNotEquals(made.text("/version"), now.text("/version"));
        assertEquals(
                "core.conflict",
                Shop.put(kenh.api(), id, first).expect(409).json().text("/code"));
    }

    @Test
    void an_expired_quotation_is_confirmed_only_explicitly(TestKenh kenh) {
        var id = order(kenh, 1000, ", \"orderDate\": \"2026-11-01\", \"validityDate\": \"2026-11-10\"")
                .number("/id");
        assertEquals(
                "sales.expired",
                Shop.step(kenh.api(), id, "confirm", "{}").expect(409).json().text("/code"));
        assertEquals(
                "sale",
                Shop.step(kenh.api(), id, "confirm", "{\"anyway\": true}")
                        .expect(200)
                        .json()
                        .text("/state"));
    }

    @Test
    void a_payment_counts_once_and_never_too_much_by_accident(TestKenh kenh) {
        var id = order(kenh, 1_000_000, "").number("/id");
        var pay = "{\"amount\": 400000, \"key\": \"CK-1\", \"memo\": \"Đặt cọc\"}";
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        Shop.step(kenh.api(), id, "payments", pay).expect(200);
        var twice = Shop.step(kenh.api(), id, "payments", pay).expect(200).json();
        assertEquals(400_000, twice.number("/paid"));
        assertEquals(700_000, twice.number("/balance"));
        assertEquals(1, twice.items("/payments").size());
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 1, \"key\": \"CK-1\"}")
                .expect(409);
        var more = "{\"amount\": 700001, \"key\": \"CK-2\"%s}";
        assertEquals(
                "sales.overpaid",
                Shop.step(kenh.api(), id, "payments", more.formatted(""))
                        .expect(409)
                        .json()
                        .text("/code"));
        var over = Shop.step(kenh.api(), id, "payments", more.formatted(", \"anyway\": true"))
                .expect(200)
                .json();
        assertEquals(-1, over.number("/balance"));
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 0, \"key\": \"CK-3\"}")
                .expect(422);
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 5}").expect(422);
    }

    @Test
    void a_copy_is_a_new_draft_with_the_same_lines(TestKenh kenh) {
        var made = order(kenh, 7000, ", \"customerReference\": \"PO-1\"");
        Shop.step(kenh.api(), made.number("/id"), "confirm", "{}").expect(200);
        var copy = Shop.step(kenh.api(), made.number("/id"), "duplicate", "")
                .expect(201)
                .json();
        assertEquals("draft", copy.text("/state"));
        assertNotEquals(made.text("/number"), copy.text("/number"));
        assertEquals(made.number("/total"), copy.number("/total"));
        assertEquals("", copy.text("/customerReference"));
        assertEquals(made.text("/number"), copy.text("/origin"));
    }

    @Test
    void bad_input_names_the_fields(TestKenh kenh) {
        var api = kenh.api();
        assertTrue(api.postJson(Shop.ORDERS, "{}")
                .expect(422)
                .json()
                .at("/fields/partner")
                .exists());
        var customer = Shop.customer(kenh, "Khách");
        for (var more : new String[] {
            "\"lines\": [{\"productId\": 424242}]",
            "\"lines\": [{\"text\": \"x\", \"discount\": 101}]",
            "\"lines\": [{\"text\": \"x\", \"quantity\": 1e99}]",
            "\"lines\": [{\"text\": \"x\", \"unitPrice\": 0.001}]",
            "\"downPayment\": -1",
            "\"orderDate\": \"2026-11-20\", \"validityDate\": \"2026-11-19\""
        }) {
            var answer = api.postJson(Shop.ORDERS, "{\"partnerId\": " + customer + ", " + more + "}");
            assertEquals(422, answer.status(), more + " " + answer.body());
            assertTrue(answer.json().at("/fields").exists(), more);
        }
        api.get(Shop.ORDERS + "/999999999").expect(404);
        var robot = api.get(Shop.ORDERS + "?state=robot").expect(400).json();
        assertEquals("Chỉ nhận một trong các giá trị: draft, sent, sale, cancel.", robot.text("/fields/state"));
        api.get(Shop.ORDERS + "?state=SALE").expect(200);
    }

    @Test
    void a_list_is_read_page_by_page(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Khách Phân Trang");
        for (int i = 0; i < 5; i++) {
            Shop.order(kenh.api(), customer, "");
        }
        var ids = new ArrayList<Long>();
        var after = "";
        do {
            var page = kenh.api()
                    .get(Shop.ORDERS + "?query=phan+trang&limit=2&after=" + after)
                    .expect(200)
                    .json();
            page.items("/items").forEach(item -> ids.add(item.number("/id")));
            after = page.at("/next").exists() ? page.text("/next") : "";
        } while (!after.isEmpty());
        assertEquals(5, ids.size());
        assertEquals(
                5,
                kenh.api()
                        .get(Shop.ORDERS + "?partner=" + customer)
                        .json()
                        .items("/items")
                        .size());
    }

    @Test
    void orders_of_another_company_are_not_there(TestKenh kenh) throws SQLException {
        var made = order(kenh, 9999, ", \"customerReference\": \"BIMAT\"");
        var id = made.number("/id");
        try (var connection = kenh.connect();
                var move = connection.createStatement()) {
            move.executeUpdate("update sales_order set company_id = 4711 where id = " + id);
            move.executeUpdate("update sales_order_line set company_id = 4711 where order_id = " + id);
        }
        kenh.api().get(Shop.ORDERS + "/" + id).expect(404);
        Shop.put(kenh.api(), id, "{\"terms\": \"x\"}").expect(404);
        for (var step : new String[] {"send", "duplicate"}) {
            Shop.step(kenh.api(), id, step, "").expect(404);
        }
        Shop.step(kenh.api(), id, "confirm", "{}").expect(404);
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"x\"}").expect(404);
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 1, \"key\": \"a\"}").expect(404);
        for (var page : new String[] {"", "/edit", "/pdf", "/news"}) {
            assertEquals(404, kenh.admin().get("/sales/orders/" + id + page).status(), page);
        }
        for (var list : new String[] {"/sales/quotations", "/sales/quotations/export", "/sales/lines", "/sales"}) {
            assertFalse(kenh.admin().get(list + "?q=bimat").shows(made.text("/number")), list);
        }
        kenh.anonymous().get(Shop.page(made)).expect(200);
    }

    @Test
    void who_sees_only_his_own_sees_no_colleagues_orders(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Khách của Minh");
        var product = Shop.product(kenh, "Hàng của Minh", 1000);
        var made = Shop.order(kenh.as("sales.user"), customer, Shop.line(product, "1"));
        var id = made.number("/id");
        var colleague = kenh.as("sales.user", "contacts.user");
        kenh.as("sales.user").get(Shop.ORDERS + "/" + id).expect(200);
        colleague.get(Shop.ORDERS + "/" + id).expect(404);
        Shop.put(colleague, id, "{\"terms\": \"x\"}").expect(404);
        Shop.step(colleague, id, "confirm", "{}").expect(404);
        Shop.step(colleague, id, "payments", "{\"amount\": 1, \"key\": \"a\"}").expect(404);
        for (var page : new String[] {"", "/edit", "/pdf"}) {
            assertEquals(404, colleague.get("/sales/orders/" + id + page).status(), page);
        }
        for (var list :
                new String[] {"/sales/quotations", "/sales/quotations/export", "/sales/lines", "/sales/orders"}) {
            assertFalse(colleague.get(list).shows(made.text("/number")), list);
        }
        assertEquals(
                0,
                colleague
                        .get(Shop.ORDERS + "?partner=" + customer)
                        .json()
                        .items("/items")
                        .size());
        assertTrue(kenh.as("sales.manager").get("/sales/quotations").expect(200).shows(made.text("/number")));
        // Nor may he give it away to somebody out of his reach, or lock.
        Shop.put(kenh.as("sales.user"), id, "{\"salespersonId\": 1}").expect(422);
        assertEquals(
                403,
                kenh.as("sales.user")
                        .post("/sales/orders/" + id + "/lock", java.util.Map.of())
                        .status());
    }

    @Test
    void strangers_and_staff_without_the_permission_are_refused(TestKenh kenh) {
        kenh.anonymous().get(Shop.ORDERS).expect(401);
        kenh.as("contacts.user").get(Shop.ORDERS).expect(403);
        kenh.as().postJson(Shop.ORDERS, "{\"partnerId\": 1}").expect(403);
    }
}
