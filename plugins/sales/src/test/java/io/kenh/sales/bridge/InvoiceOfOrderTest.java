package io.kenh.sales.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = {"sales", "invoicing"})
class InvoiceOfOrderTest {
    private final TestKenh kenh;
    private final Browserless staff;

    InvoiceOfOrderTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    /** Confirmed: two products, two taxes, an odd total. */
    private JsonBody order() {
        var taxes = kenh.api().get("/api/v1/catalog/taxes").expect(200).json();
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Công ty Hưng Thịnh"), """
                , "lines": [{"kind": "section", "text": "Nội thất"}, {"productId": %d, "quantity": 3},
                {"productId": %d, "quantity": 1, "discount": 7.5, "taxIds": [%s]}, {"text": "Công lắp", "unitPrice": 99999}]""".formatted(
                Shop.product(kenh, "Ghế", 333_333), Shop.product(kenh, "Bàn", 1_234_567), taxes.text("/items/1/id")));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        return order;
    }

    private String invoice(JsonBody order, String kind, String percent, String amount) {
        return staff.post(
                        "/sales/orders/" + order.text("/id") + "/invoice",
                        Map.of("kind", kind, "percent", percent, "amount", amount))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
    }

    private long total(String path) {
        return kenh.number(
                "select total from invoicing_invoice where id = " + path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void down_payments_and_the_rest_are_the_order_to_the_dong() {
        var order = order();
        var page = "/sales/orders/" + order.text("/id");
        assertTrue(staff.get(page).expect(200).shows("Lập hóa đơn"));
        var percent = posted(invoice(order, "percent", "30", ""));
        var fixed = posted(invoice(order, "fixed", "", "777777"));
        assertEquals(Math.round(order.number("/total") * 0.3), total(percent));
        assertEquals(777_777, total(fixed));
        assertTrue(staff.get(percent).expect(200).shows("Đặt cọc 30% cho đơn"));
        var regular = invoice(order, "regular", "", "");
        assertEquals(order.number("/total"), total(percent) + total(fixed) + total(regular));
        var shown = staff.get(page).expect(200);
        assertFalse(shown.shows(page + "/invoice\""), "nothing is left to be invoiced");
        assertTrue(shown.shows(percent) && shown.shows(fixed) && shown.shows(regular));
        assertEquals(
                409, staff.post(page + "/invoice", Map.of("kind", "regular")).status());
    }

    /** The page of the draft of an order with these payment terms. */
    private String agreed(String term) {
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Công ty Công Nợ"), """
                , "paymentTerm": "%s", "lines": [{"text": "Công lắp", "unitPrice": 1000000}]""".formatted(term));
        Shop.step(kenh.api(), order.number("/id"), "confirm", "{}").expect(200);
        return invoice(order, "regular", "", "");
    }

    private JsonBody read(String invoice) {
        return kenh.api()
                .get("/api/v1/invoicing/invoices/" + invoice.substring(invoice.lastIndexOf('/') + 1))
                .expect(200)
                .json();
    }

    @Test
    void the_payment_terms_of_the_order_are_those_of_its_invoice() {
        var draft = agreed("Trả trong 45 ngày");
        assertEquals("100@45", read(draft).text("/paymentTerm"));
        assertEquals("2027-01-04", read(posted(draft)).text("/dueDate"));
        assertEquals("100@30m", read(agreed("Cuối tháng, sau 30 ngày")).text("/paymentTerm"));
        assertEquals(
                "30@0,70@30", read(agreed("30% at once, 70% after 30 days")).text("/paymentTerm"));
        assertEquals("100@0", read(agreed("thanh toán ngay")).text("/paymentTerm"));
        assertEquals("50@7,50@60", read(agreed("50@7, 50@60")).text("/paymentTerm"));
        assertEquals("", read(agreed("")).text("/paymentTerm"));
        assertTrue(staff.get("/sales/orders/new").expect(200).shows("Hóa đơn hiểu: Thanh toán ngay · Trong 7 ngày"));
    }

    @Test
    void terms_that_are_not_understood_are_said_on_the_draft_until_somebody_writes_it() {
        var draft = agreed("Trả sau khi nghiệm thu 10 ngày");
        var warning = "điều khoản thanh toán “Trả sau khi nghiệm thu 10 ngày”";
        assertEquals("", read(draft).text("/paymentTerm"));
        assertTrue(staff.get(draft).expect(200).shows(warning));
        kenh.api()
                .send(
                        "/api/v1/invoicing/invoices/" + draft.substring(draft.lastIndexOf('/') + 1),
                        "PUT",
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"version\": %d, \"paymentTerm\": \"100@20\"}"
                                        .formatted(read(draft).number("/version"))),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
        assertFalse(staff.get(draft).expect(200).shows(warning));
    }

    @Test
    void a_down_payment_is_never_more_than_the_order() {
        var order = order();
        var path = "/sales/orders/" + order.text("/id") + "/invoice";
        assertTrue(
                staff.post(path, Map.of("kind", "fixed", "amount", "999999999")).shows("hãy nhập từ 1 đến "));
        for (var amount : new String[] {"0", "-1", "999999999", ""}) {
            assertEquals(
                    422,
                    staff.post(path, Map.of("kind", "fixed", "amount", amount)).status(),
                    amount);
        }
        assertEquals(
                422,
                staff.post(path, Map.of("kind", "percent", "percent", "101")).status());
    }

    private void credited(String invoice, String amount) {
        staff.post(invoice + "/credit-note", Map.of("reason", "Hoàn cọc", "amount", amount, "post", "on"))
                .expect(303);
    }

    private String posted(String invoice) {
        staff.post(invoice + "/post", Map.of()).expect(303);
        return invoice;
    }

    @Test
    void what_credit_notes_gave_back_of_a_down_payment_is_asked_for_again() {
        var order = order();
        var whole = posted(invoice(order, "fixed", "", "500000"));
        var part = posted(invoice(order, "fixed", "", "300001"));
        credited(whole, "");
        credited(part, "100002");
        var page = staff.get("/sales/orders/" + order.text("/id") + "/invoice").expect(200);
        assertTrue(page.shows("199.999"), "asked for, less what was credited");
        var regular = invoice(order, "regular", "", "");
        assertEquals(order.number("/total"), 300_001 - 100_002 + total(regular));
        posted(regular);
        credited(regular, "");
        var again = invoice(order, "regular", "", "");
        assertEquals(total(regular), total(again), "taken back as a whole, it is invoiced again");
    }

    @Test
    void money_for_an_order_is_recorded_on_its_invoice_only() {
        var order = order();
        var page = "/sales/orders/" + order.text("/id");
        var refused = staff.post(page + "/payments", Map.of("amount", "1000", "day", "2026-11-20"))
                .expect(409);
        assertTrue(refused.shows("ghi nhận thanh toán trên hóa đơn"));
        assertTrue(kenh.api()
                .postJson(Shop.ORDERS + "/" + order.text("/id") + "/payments", "{\"amount\": 1000, \"key\": \"x\"}")
                .expect(409)
                .shows("sales.paid-on-invoices"));
    }

    @Test
    void money_recorded_before_there_were_invoices_is_taken_off_them_once() {
        kenh.disable("invoicing");
        var order = order();
        var payments = Shop.ORDERS + "/" + order.text("/id") + "/payments";
        kenh.api()
                .postJson(payments, "{\"amount\": 700000, \"key\": \"truoc-hoa-don\"}")
                .expect(200);
        kenh.api()
                .postJson(payments, "{\"amount\": 100000, \"key\": \"nhap-nham\"}")
                .expect(200);
        kenh.api()
                .postJson(payments, "{\"amount\": -100000, \"key\": \"sua-lai\"}")
                .expect(200);
        kenh.enable("invoicing");
        kenh.drain();
        var advance = posted(invoice(order, "fixed", "", "500000"));
        kenh.drain();
        assertEquals(0, residual(advance));
        assertEquals(700_000, paid(order), "the order has it already");
        var regular = posted(invoice(order, "regular", "", ""));
        kenh.drain();
        assertEquals(total(regular) - 200_000, residual(regular), "what the first one left goes on");
        pay(regular, Long.toString(residual(regular)), "phan-con-lai");
        kenh.drain();
        assertEquals(order.number("/total"), paid(order));
        staff.post(regular + "/reset", Map.of()).expect(409);
        undo(advance);
        kenh.drain();
        assertEquals(500_000 + 200_000, residual(advance) + residual(regular));
        assertEquals(
                order.number("/total") - 700_000, paid(order), "taken back on the invoice, the order has it no more");
    }

    private long residual(String path) {
        return kenh.number(
                "select residual from invoicing_invoice where id = " + path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void a_regular_invoice_credited_in_part_is_to_be_invoiced_for_that_part_again() {
        var order = order();
        var id = order.number("/id");
        var regular = posted(invoice(order, "regular", "", ""));
        kenh.drain();
        assertEquals("invoiced", now(id).text("/invoiceStatus"));
        credited(regular, "250000");
        kenh.drain();
        assertEquals("to_invoice", now(id).text("/invoiceStatus"));
        assertTrue(staff.get("/sales/to-invoice").expect(200).shows(order.text("/number")));
        assertTrue(staff.get("/sales/orders/" + id + "/invoice").expect(200).shows("250.000"));
        var again = invoice(order, "regular", "", "");
        assertEquals(250_000, total(again));
        kenh.drain();
        assertEquals("invoiced", now(id).text("/invoiceStatus"));
    }

    @Test
    void what_was_never_added_to_a_cancelled_order_is_not_taken_off_it() {
        var order = order();
        var advance = posted(invoice(order, "fixed", "", "500000"));
        var second = posted(invoice(order, "fixed", "", "200000"));
        pay(second, "200000", "coc-truoc-khi-huy");
        kenh.drain();
        Shop.step(kenh.api(), order.number("/id"), "cancel", "{\"reason\": \"Khách đổi ý\", \"anyway\": true}")
                .expect(200);
        pay(advance, "500000", "coc-sau-khi-huy");
        kenh.drain();
        assertEquals(200_000, paid(order));
        undo(advance);
        kenh.drain();
        assertEquals(200_000, paid(order), "what came too late was never its own");
        undo(second);
        kenh.drain();
        assertEquals(0, paid(order));
        // Recorded and taken back before anybody told the order.
        var quick = posted(invoice(order(), "fixed", "", "100000"));
        pay(quick, "100000", "nham-lan-nay");
        undo(quick);
        kenh.drain();
        assertEquals(0, kenh.number("select count(*) from core_task where task_name like '%take-invoice-payment%'"));
    }

    private void pay(String invoice, String amount, String key) {
        staff.post(invoice + "/payments", Map.of("amount", amount, "day", "2026-11-20", "method", "BANK", "key", key))
                .expect(303);
    }

    private void undo(String invoice) {
        var path = staff.get(invoice).find("action=\"" + invoice + "(/payments/\\d+/undo)\"");
        staff.post(invoice + path, Map.of()).expect(303);
    }

    private long paid(JsonBody order) {
        return kenh.api()
                .get(Shop.ORDERS + "/" + order.text("/id"))
                .expect(200)
                .json()
                .number("/paid");
    }

    @Test
    void what_is_paid_on_its_invoices_is_paid_on_the_order() {
        var order = order();
        var page = "/sales/orders/" + order.text("/id");
        assertFalse(staff.get(page).shows("order-payment"), "payments are taken on invoices");
        assertTrue(staff.get(page).shows("thanh toán được ghi nhận trên hóa đơn"));
        var advance = posted(invoice(order, "fixed", "", "500000"));
        assertTrue(staff.get(page).shows("Ghi nhận thanh toán"), "the way to where one is recorded");
        staff.post(
                        advance + "/payments",
                        Map.of("amount", "500000", "day", "2026-11-20", "method", "BANK", "key", "coc-lan-mot"))
                .expect(303);
        kenh.drain();
        var now = kenh.api()
                .get(Shop.ORDERS + "/" + order.text("/id"))
                .expect(200)
                .json();
        assertEquals(500_000, now.number("/paid"));
        assertTrue(staff.get(page).expect(200).shows("đã thanh toán"));
        var undo = staff.get(advance).find("action=\"" + advance + "(/payments/\\d+/undo)\"");
        staff.post(advance + undo, Map.of()).expect(303);
        kenh.drain();
        assertEquals(
                0,
                kenh.api()
                        .get(Shop.ORDERS + "/" + order.text("/id"))
                        .expect(200)
                        .json()
                        .number("/paid"));
    }

    @Test
    void orders_stand_in_the_list_until_they_are_invoiced() {
        var order = order();
        var id = order.number("/id");
        assertEquals("to_invoice", now(id).text("/invoiceStatus"));
        assertTrue(staff.get("/sales/to-invoice").expect(200).shows(order.text("/number")));
        staff.post("/sales/to-invoice/bulk/invoice", Map.of("ids", Long.toString(id)))
                .expect(303);
        kenh.drain();
        assertEquals("invoiced", now(id).text("/invoiceStatus"));
        assertEquals(order.number("/total"), now(id).number("/invoiced"));
        assertFalse(staff.get("/sales/to-invoice").shows(order.text("/number")));
        var invoice = "/invoicing/invoices/" + kenh.number("select max(id) from invoicing_invoice");
        staff.post(posted(invoice) + "/reset", Map.of()).expect(303);
        staff.post(invoice + "/cancel", Map.of("reason", "Lập nhầm")).expect(303);
        kenh.drain();
        assertEquals(0, now(id).number("/invoiced"));
        assertTrue(staff.get("/sales/to-invoice").shows(order.text("/number")));
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"Khách đổi ý\"}").expect(200);
        assertEquals("nothing", now(id).text("/invoiceStatus"));
    }

    @Test
    void cancelling_what_was_invoiced_and_paid_names_both_and_wants_a_word_more() {
        var order = order();
        var id = order.number("/id");
        var advance = posted(invoice(order, "fixed", "", "500000"));
        pay(advance, "500000", "coc-roi-huy");
        kenh.drain();
        var page = "/sales/orders/" + id;
        var shown = staff.get(page).expect(200);
        assertTrue(shown.shows("Hủy đơn không hủy hóa đơn và không trả lại tiền đã thu"), shown.body());
        assertTrue(shown.shows("Đã thu 500.000") && shown.shows("name=\"anyway\""), shown.body());
        var refused =
                staff.post(page + "/cancel", Map.of("reason", "Khách đổi ý")).expect(409);
        assertTrue(refused.shows("Vẫn tiếp tục"), refused.body());
        var many = Map.of("ids", Long.toString(id), "reason", "Khách đổi ý");
        assertTrue(staff.get("/sales/cancel?ids=" + id).expect(200).shows("Đã thu 500.000"));
        staff.post("/sales/cancel", many).expect(303);
        assertEquals("sale", now(id).text("/state"), "many are not cancelled unseen either");
        staff.post(page + "/cancel", Map.of("reason", "Khách đổi ý", "anyway", "1"))
                .expect(303);
        assertEquals("cancel", now(id).text("/state"));
    }

    @Test
    void what_is_ordered_after_the_invoice_is_invoiced_apart() {
        var customer = Shop.customer(kenh, "Công ty Mở Rộng");
        var product = Shop.product(kenh, "Kệ", 777_777);
        var order = Shop.order(kenh.api(), customer, Shop.line(product, "2"));
        var id = order.number("/id");
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        var advance = posted(invoice(order, "percent", "20", ""));
        var first = posted(invoice(order, "regular", "", ""));
        kenh.drain();
        var line = now(id).number("/lines/0/id");
        Shop.put(kenh.api(), id, """
                {"version": %d, "lines": [{"id": %d, "productId": %d, "quantity": 3}]}""".formatted(now(id).number("/version"), line, product))
                .expect(200);
        assertEquals("to_invoice", now(id).text("/invoiceStatus"));
        var second = invoice(order, "regular", "", "");
        kenh.drain();
        assertEquals(now(id).number("/total"), total(advance) + total(first) + total(second));
        assertEquals("invoiced", now(id).text("/invoiceStatus"));
        credited(first, "100000");
        kenh.drain();
        assertEquals(now(id).number("/total") - 100_000, now(id).number("/invoiced"));
    }

    private JsonBody now(long order) {
        return kenh.api().get(Shop.ORDERS + "/" + order).expect(200).json();
    }
}
