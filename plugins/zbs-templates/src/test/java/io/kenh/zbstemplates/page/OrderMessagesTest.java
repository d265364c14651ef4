package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages about orders that change while people look at them, and while the messages wait. */
@KenhTest(plugins = {"zbs-templates", "zalo-simulator", "sales"})
class OrderMessagesTest extends RuleTests {
    private static final String TEMPLATES = "/api/v1/zbs-templates/templates/";

    OrderMessagesTest(TestKenh kenh) {
        super(kenh);
    }

    private static String path(long order) {
        return "/zbs-templates/send/sales.order/" + order;
    }

    private static Map<String, String> form(long template, String token) {
        return new HashMap<>(Map.of("template", Long.toString(template), "token", token, "route", "PHONE"));
    }

    private void send(long order, long template, String token) {
        kenh.admin().post(path(order), form(template, token)).expect(303);
        kenh.drain();
    }

    private void quota(int daily) {
        kenh.clock().advance(Duration.ofMinutes(1));
        shop.shop.sim("/oas/" + shop.shop.oa + "/zbs", "{\"dailyQuota\":" + daily + "}");
        kenh.drain();
    }

    private void change(long order, int quantity, long price) {
        var product = kenh.number("select max(id) from catalog_product");
        put("/api/v1/sales/orders/" + order, """
                {"lines":[{"productId":%d,"quantity":%d,"unitPrice":%d}]}""".formatted(product, quantity, price));
    }

    private void give(long order, long partner) {
        put("/api/v1/sales/orders/" + order, "{\"partnerId\":%d}".formatted(partner));
    }

    private JsonBody put(String path, String json) {
        var headers = Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin");
        return kenh.api()
                .send(path, "PUT", BodyPublishers.ofString(json), headers)
                .expect(200)
                .json();
    }

    private JsonBody message(long order) {
        return kenh.api()
                .get("/api/v1/zbs-templates/messages?documentType=sales.order&documentId=" + order)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private String state(long order) {
        return kenh.api()
                .get("/api/v1/sales/orders/" + order)
                .expect(200)
                .json()
                .text("/state");
    }

    @Test
    void what_waits_goes_out_as_the_document_is_then() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var order = shop.order(shop.customer());
        quota(0);
        send(order, quote, "waits");
        assertEquals("waiting", message(order).text("/state"));
        change(order, 9, 500_000);
        quota(1000);
        assertEquals("delivered", message(order).text("/state"));
        var params = shop.shop.notices().getFirst().text("/params");
        assertTrue(params.contains("4950000"), params);
    }

    @Test
    void what_waits_is_kept_back_when_the_document_says_something_that_cannot_be_sent() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var order = shop.order(shop.customer());
        quota(0);
        send(order, quote, "waits");
        change(order, 1, 0);
        quota(1000);
        assertEquals(0, shop.sent());
        assertEquals("failed", message(order).text("/state"));
        assertEquals("zbs-templates.reason.document-changed", message(order).text("/reasonKey"));
        assertTrue(kenh.admin()
                .get("/zbs-templates/messages/" + message(order).text("/id"))
                .expect(200)
                .shows("Chứng từ đã thay đổi trong lúc tin chờ gửi"));
        change(order, 2, 500_000);
        kenh.admin()
                .post("/zbs-templates/messages/" + message(order).text("/id") + "/again", Map.of())
                .expect(303);
        kenh.drain();
        assertTrue(shop.shop.notices().getFirst().text("/params").contains("1100000"));
    }

    @Test
    void what_waits_for_one_customer_never_tells_of_another() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var order = shop.order(shop.customer());
        quota(0);
        send(order, quote, "waits");
        give(order, shop.shop.customer("thinh", "Ngô Đức Thịnh", "84987654398", ""));
        quota(1000);
        assertEquals(0, shop.sent());
        assertEquals("cancelled", message(order).text("/state"));
        assertEquals("zbs-templates.reason.customer-changed", message(order).text("/reasonKey"));
        var page = kenh.admin().get("/sales/orders/" + order).expect(200);
        assertTrue(page.shows("Khách hàng của chứng từ đã đổi trước khi tin được gửi"), page.body());

        send(order, quote, "anew");
        assertEquals("84987654398", shop.shop.notices().getFirst().text("/phone"));
    }

    @Test
    void what_waits_for_a_customer_who_was_merged_goes_out() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var customer = shop.customer();
        var order = shop.order(customer);
        quota(0);
        send(order, quote, "waits");
        var other = shop.shop.customer("an-moi", "Nguyễn An", "84987654397", "");
        kenh.admin()
                .post("/contacts/partners/" + customer + "/merge/" + other, Map.of("keep", Long.toString(other)))
                .expect(303);
        kenh.drain();
        quota(1000);
        assertEquals("delivered", message(order).text("/state"));
    }

    /** As somebody corrects it in contacts. @param phone null for none */
    private void number(long customer, String phone) {
        var json = phone == null ? "null" : "\"" + phone + "\"";
        put("/api/v1/contacts/partners/" + customer, """
                {"name":"Nguyễn An","phone":%s}""".formatted(json));
    }

    @Test
    void what_waits_goes_to_the_number_the_customer_has_then() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var customer = shop.customer();
        var order = shop.order(customer);
        number(customer, "0987 000 111");
        quota(0);
        send(order, quote, "waits");
        number(customer, "0987 654 321");
        quota(1000);
        assertEquals("delivered", message(order).text("/state"));
        assertEquals("84987654321", shop.shop.notices().getFirst().text("/phone"));
        var admin = kenh.admin();
        var page = admin.get("/zbs-templates/messages/" + message(order).text("/id"))
                .expect(200);
        assertTrue(page.shows("Số điện thoại của khách đã được sửa") && page.shows("+84987654321"), page.body());
        assertTrue(admin.get("/zbs-templates/messages?q=0987654321").expect(200).shows("Nguyễn An"));
        assertFalse(
                admin.get("/zbs-templates/messages?q=0987000111").expect(200).shows("Nguyễn An"));
    }

    @Test
    void what_waits_for_who_has_no_number_any_more_is_taken_back() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var customer = shop.customer();
        var order = shop.order(customer);
        quota(0);
        send(order, quote, "waits");
        number(customer, null);
        quota(1000);
        assertEquals(0, shop.sent());
        assertEquals("cancelled", message(order).text("/state"));
        assertEquals("zbs-templates.reason.no-phone", message(order).text("/reasonKey"));
        var page = kenh.admin().get("/sales/orders/" + order).expect(200);
        assertTrue(page.shows("Khách không còn số điện thoại trong danh bạ khi đến lượt gửi"), page.body());
    }

    @Test
    void a_payment_that_is_told_stays_the_one_that_was_paid() {
        var paid = OrderTemplate.ofPayments(shop.shop);
        var order = shop.confirmed(shop.customer());
        shop.step(order, "payments", "{\"amount\":100000,\"key\":\"first\"}");
        quota(0);
        send(order, paid, "waits");
        shop.step(order, "payments", "{\"amount\":200000,\"key\":\"second\"}");
        quota(1000);
        var params = shop.shop.notices().getFirst().text("/params");
        assertTrue(params.contains("100000"), params);
    }

    @Test
    void what_was_taken_back_is_no_payment_to_be_told_of() {
        var paid = OrderTemplate.ofPayments(shop.shop);
        var order = shop.confirmed(shop.customer());
        shop.step(order, "payments", "{\"amount\":100000,\"key\":\"first\"}");
        shop.step(order, "payments", "{\"amount\":-30000,\"key\":\"second\"}");
        send(order, paid, "told");
        var params = shop.shop.notices().getFirst().text("/params");
        assertTrue(params.contains("100000"), params);
    }

    @Test
    void nothing_is_sent_that_was_not_seen() {
        var quote = OrderTemplate.ofQuotes(shop.shop);
        var order = shop.order(shop.customer());
        var admin = kenh.admin();
        var page = admin.get(path(order) + "?template=" + quote).expect(200);
        var form = form(quote, Shop.token(page));
        form.put("seen", page.find("name=\"seen\" value=\"([^\"]+)\""));
        change(order, 9, 500_000);
        var refused = admin.post(path(order), form).expect(409);
        assertTrue(refused.shows("Chưa gửi: nội dung đã thay đổi"), refused.body());
        assertTrue(refused.shows("nay là 4.950.000"), refused.body());
        kenh.drain();
        assertEquals(0, shop.sent());
        form.put("seen", refused.find("name=\"seen\" value=\"([^\"]+)\""));
        admin.post(path(order), form).expect(303);
        kenh.drain();
        change(order, 3, 500_000);
        admin.post(path(order), form).expect(303);
        kenh.drain();
        assertEquals(1, shop.sent(), "a double click finds what it sent");
    }

    @Test
    void of_those_who_send_at_the_same_moment_one_gets_through() {
        var template = OrderTemplate.ofAnyTime(shop.shop);
        var order = shop.order(shop.customer());
        var admin = kenh.admin();
        var answers = IntStream.range(0, 4)
                .parallel()
                .map(i -> admin.post(path(order), form(template, "token-" + i)).status())
                .sorted()
                .boxed()
                .toList();
        kenh.drain();
        assertEquals(1, shop.sent(), answers::toString);
        assertEquals(303, answers.getFirst());
        assertEquals(422, answers.get(1));
    }

    @Test
    void a_draft_changes_nothing_of_the_version_in_use() {
        var order = shop.confirmed(shop.customer());
        var api = kenh.api();
        var before = api.get(TEMPLATES + shop.template).expect(200).json();
        var content = before.at("/content").toString();
        put(TEMPLATES + shop.template, """
                {"documentType":"contacts.partner","content":%s}""".formatted(content.replace("\"TRANSACTION\"", "\"PROMOTION\"")
                .replace("Xác nhận đơn hàng TRANSACTION", "Tên của bản nháp")));
        var draft = api.get(TEMPLATES + shop.template).expect(200).json();
        assertEquals("Tên của bản nháp", draft.text("/content/name"));
        asBefore(order);
        assertTrue(kenh.admin()
                .get("/zbs-templates/templates/" + shop.template + "/edit")
                .expect(200)
                .shows("value=\"contacts.partner\" selected"));
        send(order, shop.template, "while-a-draft");
        assertEquals(
                1,
                kenh.number(
                        "select count(*) from zbs_templates_message where tag = 'TRANSACTION' and title = 'Xác nhận đơn hàng TRANSACTION' and document_id = "
                                + order));
        api.postJson(TEMPLATES + shop.template + "/discard", "").expect(200);
        asBefore(order);
    }

    private void asBefore(long order) {
        var now = kenh.api().get(TEMPLATES + shop.template).expect(200).json();
        assertEquals("Xác nhận đơn hàng TRANSACTION", now.text("/name"));
        assertEquals("sales.order", now.text("/documentType"));
        assertEquals("transaction", now.text("/tag").toLowerCase(java.util.Locale.ROOT));
        assertTrue(kenh.admin().get("/sales/orders/" + order).expect(200).shows(path(order)));
    }

    @Test
    void a_late_receipt_makes_no_quotation_of_a_draft() {
        var other = OrderTemplate.ofAnyTime(shop.shop);
        var order = shop.order(shop.customer());
        send(order, other, "of-no-moment");
        assertEquals("draft", state(order));
        var quote = OrderTemplate.ofQuotes(shop.shop);
        shop.shop.sim(
                "/faults", "{\"kind\":\"late\",\"amount\":36000000,\"times\":2,\"path\":\"user_received_message\"}");
        send(order, quote, "quote");
        assertEquals("sent", message(order).text("/state"));
        assertEquals("sent", state(order));
        kenh.clock().advance(Duration.ofMinutes(1));
        shop.step(order, "cancel", "{\"reason\":\"Khách đổi ý\"}");
        shop.step(order, "reset", "");
        kenh.api()
                .postJson("/api/v1/zbs-templates/messages/" + message(order).text("/id") + "/check", "")
                .expect(200);
        kenh.drain();
        assertEquals("delivered", message(order).text("/state"));
        assertEquals("draft", state(order));
        assertFalse(kenh.number("select count(*) from sales_order where reset_at is not null") == 0);
    }

    @Test
    void what_nobody_can_pay_through_zalo_is_not_asked_for() {
        var request = OrderTemplate.ofRequests(shop.shop);
        var order = shop.order(shop.customer());
        change(order, 1, 1_100);
        var page = kenh.admin().get(path(order) + "?template=" + request).expect(200);
        assertTrue(page.shows("phải từ 2.000 đến 500.000.000 đồng"), page.body());
        kenh.admin().post(path(order), form(request, "too-little")).expect(422);
        change(order, 1, 2_000);
        send(order, request, "enough");
        assertEquals("delivered", message(order).text("/state"));
    }

    @Test
    void what_happened_last_and_was_not_told_is_offered_first() {
        var paid = OrderTemplate.ofPayments(shop.shop);
        var order = shop.confirmed(shop.customer());
        assertTrue(first(order, shop.template, paid), "it was confirmed");
        kenh.clock().advance(Duration.ofHours(1));
        shop.step(order, "payments", "{\"amount\":550000,\"key\":\"all\"}");
        kenh.drain();
        assertTrue(first(order, paid, shop.template), "then it was paid");
        send(order, paid, "told");
        assertTrue(first(order, shop.template, paid), "which the customer knows by now");
    }

    @Test
    void nothing_is_asked_for_where_the_document_does_not_fit() {
        var paid = OrderTemplate.ofPayments(shop.shop);
        var page = kenh.admin()
                .get(path(shop.order(shop.customer())) + "?template=" + paid)
                .expect(200);
        assertTrue(page.shows("(chưa phù hợp)"), page.body());
        assertFalse(page.shows("name=\"value."), page.body());
        assertFalse(page.shows("còn thiếu hoặc sai"), page.body());
    }

    private boolean first(long order, long template, long other) {
        var page = kenh.admin().get(path(order)).expect(200).body();
        return page.indexOf("<option value=\"" + template + "\"") < page.indexOf("<option value=\"" + other + "\"");
    }
}
