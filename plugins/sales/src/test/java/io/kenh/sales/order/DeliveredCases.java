package io.kenh.sales.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was delivered and invoiced of an order, line by line, on each database. */
abstract class DeliveredCases {
    private static long byDelivery(TestKenh kenh, String name, long price) {
        return kenh.api()
                .postJson(
                        "/api/v1/catalog/products",
                        "{\"name\": \"%s\", \"kind\": \"service\", \"price\": %d, \"invoicing\": \"delivered\"}"
                                .formatted(name, price))
                .expect(201)
                .json()
                .number("/id");
    }

    /** Three chairs, invoiced as ordered, and ten hours, invoiced as delivered. */
    private static JsonBody order(TestKenh kenh) {
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Công ty Giao Dần"), """
                , "lines": [{"productId": %d, "quantity": 3}, {"productId": %d, "quantity": 10}]""".formatted(
                        Shop.product(kenh, "Ghế xoay", 100_000), byDelivery(kenh, "Giờ tư vấn", 50_000)));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        return now(kenh, order);
    }

    private static JsonBody now(TestKenh kenh, JsonBody order) {
        kenh.drain();
        return kenh.api().get(Shop.ORDERS + "/" + order.text("/id")).expect(200).json();
    }

    private static String line(JsonBody order, int line, String delivered) {
        return "{\"lines\": [{\"id\": %s, \"delivered\": %s}]}"
                .formatted(order.text("/lines/%d/id".formatted(line)), delivered);
    }

    private static void deliver(TestKenh kenh, JsonBody order, int line, String delivered) {
        Shop.step(kenh.api(), order.number("/id"), "deliver", line(order, line, delivered))
                .expect(200);
    }

    private static void assertQuantity(String expected, JsonBody order, String path) {
        assertEquals(
                0,
                new BigDecimal(expected).compareTo(new BigDecimal(order.text(path))),
                path + " is " + order.text(path));
    }

    private static long invoice(TestKenh kenh, JsonBody order) {
        var made = kenh.admin()
                .post("/sales/orders/" + order.text("/id") + "/invoice", Map.of("kind", "regular"))
                .expect(303)
                .location();
        return Long.parseLong(made.substring(made.lastIndexOf('/') + 1));
    }

    @Test
    void quantities_are_invoiced_as_their_products_say_and_all_invoices_are_the_order(TestKenh kenh) {
        var order = order(kenh);
        assertEquals("ordered", order.text("/lines/0/invoicing"));
        assertEquals("delivered", order.text("/lines/1/invoicing"));
        var first = invoice(kenh, order);
        assertEquals(330_000, kenh.number("select total from invoicing_invoice where id = " + first));
        var after = now(kenh, order);
        assertQuantity("3", after, "/lines/0/invoiced");
        assertQuantity("0", after, "/lines/1/invoiced");
        assertQuantity("0", after, "/lines/1/toInvoice");
        assertEquals("nothing", after.text("/invoiceStatus"), "the rest is to be delivered first");
        var page = "/sales/orders/" + order.text("/id") + "/invoice";
        var early = kenh.admin(Locale.of("vi"))
                .post(page, Map.of("kind", "regular"))
                .expect(409);
        assertTrue(early.shows("Hãy ghi số đã giao trước"), early.body());

        deliver(kenh, order, 1, "4");
        assertEquals("to_invoice", now(kenh, order).text("/invoiceStatus"));
        var second = invoice(kenh, order);
        assertEquals(220_000, kenh.number("select total from invoicing_invoice where id = " + second));
        assertEquals(1, kenh.number("select count(*) from invoicing_line where invoice_id = " + second));
        assertQuantity("4", now(kenh, order), "/lines/1/invoiced");
        deliver(kenh, order, 1, "10");
        var third = invoice(kenh, order);
        var done = now(kenh, order);
        assertEquals(330_000, kenh.number("select total from invoicing_invoice where id = " + third));
        assertEquals("invoiced", done.text("/invoiceStatus"));
        assertEquals(done.number("/total"), done.number("/invoiced"));
        assertQuantity("10", done, "/lines/1/invoiced");
    }

    @Test
    void what_a_credit_note_takes_back_is_invoiced_no_more(TestKenh kenh) {
        var order = order(kenh);
        var invoice = "/invoicing/invoices/" + invoice(kenh, order);
        assertQuantity("3", now(kenh, order), "/lines/0/invoiced");
        kenh.admin().post(invoice + "/post", Map.of()).expect(303);
        assertQuantity("3", now(kenh, order), "/lines/0/invoiced");
        kenh.admin()
                .post(invoice + "/credit-note", Map.of("reason", "Trả hàng", "amount", "", "post", "on"))
                .expect(303);
        var after = now(kenh, order);
        assertQuantity("0", after, "/lines/0/invoiced");
        assertQuantity("3", after, "/lines/0/toInvoice");
        assertEquals("to_invoice", after.text("/invoiceStatus"));
    }

    @Test
    void a_draft_whose_quantity_somebody_lowers_leaves_the_rest_to_the_next_one(TestKenh kenh) {
        var order = order(kenh);
        var draft = invoice(kenh, order);
        var path = "/api/v1/invoicing/invoices/" + draft;
        var read = kenh.api().get(path).expect(200).json();
        kenh.api()
                .send(
                        path,
                        "PUT",
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"version\": %s, \"lines\": [{\"id\": %s, \"productId\": %s, \"quantity\": 1}]}"
                                        .formatted(
                                                read.text("/version"),
                                                read.text("/lines/0/id"),
                                                read.text("/lines/0/productId"))),
                        Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"))
                .expect(200);
        assertQuantity("1", now(kenh, order), "/lines/0/invoiced");
        var next = invoice(kenh, order);
        assertEquals(220_000, kenh.number("select total from invoicing_invoice where id = " + next));
        assertEquals(2, kenh.number("select cast(quantity as integer) from invoicing_line where invoice_id = " + next));
    }

    @Test
    void more_than_ordered_is_an_occasion_to_sell(TestKenh kenh) {
        var order = order(kenh);
        deliver(kenh, order, 1, "10");
        invoice(kenh, order);
        deliver(kenh, order, 0, "4");
        assertEquals("upselling", now(kenh, order).text("/invoiceStatus"));
        var list = kenh.admin(Locale.of("vi"))
                .get("/sales/orders?f.invoiceStatus=UPSELLING")
                .expect(200);
        assertTrue(list.shows(order.text("/number")), list.body());
        assertFalse(kenh.admin().get("/sales/to-invoice").shows(order.text("/number")));
    }

    @Test
    void quantities_are_steps_of_their_unit_and_only_of_what_is_confirmed(TestKenh kenh) {
        var order = order(kenh);
        var id = order.number("/id");
        for (var wrong : new String[] {"-1", "1.5", "0.0001"}) {
            Shop.step(kenh.api(), id, "deliver", line(order, 0, wrong)).expect(422);
        }
        Shop.step(kenh.api(), id, "deliver", "{\"lines\": [{\"id\": 1, \"delivered\": 1}]}")
                .expect(422);
        Shop.step(kenh.api(), id, "deliver", "{}").expect(422);
        Shop.step(kenh.api(), id, "lock", "").expect(200);
        Shop.step(kenh.api(), id, "deliver", line(order, 0, "1")).expect(409);
        var draft = Shop.order(kenh.api(), order.number("/partnerId"), Shop.line(Shop.product(kenh, "Bàn", 1000), "1"));
        assertFalse(draft.at("/lines/0/delivered").exists());
        Shop.step(kenh.api(), draft.number("/id"), "deliver", line(draft, 0, "1"))
                .expect(409);
    }

    @Test
    void two_who_write_at_once_do_not_overwrite_each_other(TestKenh kenh) {
        var order = order(kenh);
        var staff = kenh.admin(Locale.of("vi"));
        var page = "/sales/orders/" + order.text("/id");
        var chair = order.text("/lines/0/id");
        assertTrue(staff.get(page).expect(200).shows(page + "/delivered"));
        assertTrue(staff.get(page + "/delivered").expect(200).shows("Ghế xoay"));
        staff.post(page + "/delivered", Map.of("line", chair, "before", "0", "delivered", "2"))
                .expect(303);
        var late = staff.post(page + "/delivered", Map.of("line", chair, "before", "0", "delivered", "3"))
                .expect(409);
        assertTrue(late.shows("Đang lưu: 2") && late.shows("value=\"3\""), late.body());
        assertQuantity("2", now(kenh, order), "/lines/0/delivered");
        // Who did not touch the line of the other one takes nothing back.
        var hours = order.text("/lines/1/id");
        staff.post(page + "/delivered", Map.of("line", hours, "before", "0", "delivered", "5"))
                .expect(303);
        var both = now(kenh, order);
        assertQuantity("2", both, "/lines/0/delivered");
        assertQuantity("5", both, "/lines/1/delivered");
        var shown = staff.get(page).expect(200);
        assertTrue(shown.shows("Đã giao"), shown.body());
        var history = staff.get("/chatter/threads/sales.order/" + order.text("/id") + "/entries")
                .expect(200)
                .body()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertTrue(history.contains("Đã giao 0 Cái thành 2 Cái (Ghế xoay)"), history);
        staff.post(page + "/delivered", Map.of("line", chair, "before", "2", "delivered", "2", "all", "1"))
                .expect(303);
        assertQuantity("3", now(kenh, order), "/lines/0/delivered");
        var wrong = staff.post(page + "/delivered", Map.of("line", chair, "before", "3", "delivered", "ba"))
                .expect(422);
        assertTrue(wrong.shows("value=\"ba\""), wrong.body());
    }
}
