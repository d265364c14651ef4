package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Send Zalo message" on a document, from the button to the customer's phone. */
abstract class SendCases {

    private final TestKenh kenh;
    private final Shop shop;

    SendCases(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
    }

    private static String path(long partner) {
        return "/zbs-templates/send/contacts.partner/" + partner;
    }

    private Map<String, String> form(String token) {
        return Map.of("template", Long.toString(shop.template), "token", token, "route", "PHONE");
    }

    @Test
    void from_the_button_to_the_phone_and_back() {
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var admin = kenh.admin();
        assertTrue(admin.get("/contacts/partners/" + partner).expect(200).shows(path(partner)));
        var template = admin.get("/zbs-templates/templates/" + shop.template).expect(200);
        assertTrue(template.shows("<td>Tên</td>") && !template.shows("<td>name</td>"), template.body());

        // Other tests left templates of other accounts.
        var page = admin.get(path(partner) + "?template=" + shop.template).expect(200);
        assertTrue(page.shows("Xác nhận thông tin <b>Nguyễn An</b>"));
        assertTrue(page.shows("+84987654321"));
        assertTrue(page.shows("20.000"), "what is left of the quota");
        assertTrue(page.shows("mailto:an@example.vn"));
        assertFalse(page.shows("zbs-values"), "nothing is to be typed, and nothing looked for that was typed");
        var form = form(Shop.token(page));
        admin.post(path(partner), form).expect(303);
        admin.post(path(partner), form).expect(303);
        kenh.drain();

        assertEquals(1, shop.notices().size(), "a double click sends once");
        assertEquals("delivered", shop.state(partner));
        var message = shop.messages(partner).at("/items/0");
        var one = kenh.api()
                .get("/api/v1/zbs-templates/messages/" + message.text("/id"))
                .expect(200)
                .json();
        assertEquals("Nguyễn An", one.text("/values/customer_name"));
        assertEquals("an@example.vn", one.text("/values/mail"));
        assertEquals(shop.notices().getFirst().text("/trackingId"), one.text("/trackingId"));

        assertTrue(admin.get("/contacts/partners/" + partner).shows("/zbs-templates/messages/" + message.text("/id")));
        var detail = admin.get("/zbs-templates/messages/" + message.text("/id")).expect(200);
        assertTrue(detail.shows("Đã nhận") && detail.shows("Xác nhận thông tin <b>Nguyễn An</b>"));
        assertTrue(admin.get("/zbs-templates/messages").expect(200).shows("Nguyễn An"));
        var grouped = admin.get("/zbs-templates/messages?group=type").expect(200);
        assertTrue(grouped.shows("Liên hệ") && grouped.shows("f.type=contacts.partner"), grouped.body());
        assertTrue(admin.get("/zbs-templates/messages?q=nguyen").expect(200).shows("Nguyễn An"));
        assertFalse(
                admin.get("/zbs-templates/messages?f.state=FAILED").expect(200).shows("Nguyễn An"));
    }

    @Test
    void the_same_again_within_the_hour_is_asked_about() {
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var admin = kenh.admin();
        admin.post(path(partner), form("first-token")).expect(303);
        var refused = admin.post(path(partner), form("second-token")).expect(422);
        assertTrue(refused.shows("name=\"again\""));
        var anyway = new java.util.HashMap<>(form("second-token"));
        anyway.put("again", "true");
        admin.post(path(partner), anyway).expect(303);
        kenh.drain();
        assertEquals(2, shop.notices().size());
    }

    @Test
    void what_the_document_does_not_say_is_typed_shown_and_stays_with_the_message() {
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":0}");
        var partner = shop.customer("binh", "Trần Bình", "84987654322", "");
        var admin = kenh.admin();
        var page = admin.get(path(partner) + "?template=" + shop.template).expect(200);
        assertTrue(page.shows("name=\"value.mail\"") && page.shows("hx-include=\"#zbs-values\""), page.body());
        assertTrue(page.shows("Trường E-mail của chứng từ đang trống. Tối đa 50 ký tự."), page.body());
        assertFalse(page.shows("value.customer_name"), "what the document says is not typed");
        var unsaid = admin.post(path(partner), form("some-token")).expect(422);
        assertTrue(unsaid.shows("Chưa gửi được: 1 giá trị"), unsaid.body());

        var typed = new java.util.HashMap<>(form("some-token"));
        typed.put("value.mail", "b@" + "x".repeat(49));
        assertTrue(admin.post(path(partner) + "/look", typed).expect(200).shows("dài 51 ký tự, tối đa 50 (thừa 1)"));
        assertTrue(admin.post(path(partner), typed).expect(422).shows("dài 51 ký tự"));
        typed.put("value.mail", "binh@example.vn");
        assertTrue(admin.post(path(partner) + "/look", typed).expect(200).shows("<b>binh@example.vn</b>"));
        typed.put("value.customer_name", "Ai khác");
        assertTrue(admin.post(path(partner), typed).expect(422).shows("Tham số customer_name lấy từ trường Tên"));
        typed.remove("value.customer_name");
        kenh.drain();
        assertEquals(0, shop.messages(partner).items("/items").size(), "looked at only");

        admin.post(path(partner), typed).expect(303);
        kenh.drain();
        assertEquals("waiting", shop.state(partner));
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":1000}");
        var message = shop.messages(partner).text("/items/0/id");
        admin.post("/zbs-templates/messages/" + message + "/again", Map.of()).expect(303);
        kenh.drain();
        assertEquals(1, shop.notices().size());
        assertTrue(shop.notices().getFirst().text("/params").contains("binh@example.vn"));
    }

    @Test
    void a_name_that_is_too_long_is_shortened_shown_as_such_and_may_be_typed_over() {
        var name = "Công ty TNHH Thương mại và Dịch vụ Hoàng Phương";
        var partner = shop.customer("an", name, "84987654321", "an@example.vn");
        var admin = kenh.admin();
        var page = admin.get(path(partner) + "?template=" + shop.template).expect(200);
        assertTrue(page.shows("Xác nhận thông tin <b>Công ty TNHH Thương mại và…</b>"), page.body());
        assertTrue(page.shows("Trường Tên dài 47 ký tự nên được rút gọn"), page.body());
        var typed = new java.util.HashMap<>(form("some-token"));
        typed.put("value.customer_name", "Cty Hoàng Phương");
        assertTrue(admin.post(path(partner) + "/look", typed).expect(200).shows("<b>Cty Hoàng Phương</b>"));
        typed.put("value.customer_name", "x".repeat(31));
        assertTrue(admin.post(path(partner), typed).expect(422).shows("dài 31 ký tự, tối đa 30 (thừa 1)"));
        admin.post(path(partner), form("some-token")).expect(303);
        kenh.drain();
        assertTrue(shop.notices().getFirst().text("/params").contains("Thương mại và…"));
    }

    @Test
    void an_answer_that_gets_lost_after_zalo_took_it_is_not_repeated() {
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        shop.sim("/faults", "{\"kind\":\"timeout-after\",\"amount\":5000,\"path\":\"message/template\"}");
        shop.patience(3);
        kenh.admin().post(path(partner), form("some-token")).expect(303);
        kenh.drain();
        shop.patience(15);
        kenh.clock().advance(Duration.ofMinutes(10));
        kenh.drain();
        kenh.clock().advance(Duration.ofHours(2));
        kenh.drain();
        assertEquals(1, shop.notices().size());
        assertEquals("delivered", shop.state(partner));
    }

    @Test
    void the_quota_runs_out_and_goes_on_as_soon_as_there_is_more() {
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":0}");
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        kenh.admin().post(path(partner), form("some-token")).expect(303);
        kenh.drain();
        assertEquals("waiting", shop.state(partner));
        assertTrue(kenh.admin()
                .get("/contacts/partners/" + partner)
                .shows("Tin sẽ tự gửi tiếp từ 00:00 ngày " + tomorrow()));
        kenh.clock().advance(Duration.ofMinutes(1));
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":1000}");
        kenh.drain();
        assertEquals("delivered", shop.state(partner));
        assertEquals(1, shop.notices().size());
    }

    private String tomorrow() {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(kenh.clock()
                        .instant()
                        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .plusDays(1));
    }

    @Test
    void a_list_is_never_of_all_when_half_a_document_was_named() {
        var path = "/api/v1/zbs-templates/messages?";
        var refused = kenh.api().get(path + "documentId=960").expect(400);
        assertTrue(refused.json().text("/fields/documentType").contains("sales.order"), refused.body());
        kenh.api().get(path + "documentType=contacts.partner").expect(400);
        kenh.api().get("/api/v1/zbs-templates/decisions?documentId=960").expect(400);
    }

    @Test
    void a_number_without_zalo_is_said_and_not_repeated() {
        var partner = kenh.api()
                .postJson(
                        "/api/v1/contacts/partners",
                        "{\"name\":\"Không Zalo\",\"phone\":\"+84987000111\",\"email\":\"k@example.vn\"}")
                .expect(201)
                .json()
                .number("/id");
        kenh.admin().post(path(partner), form("some-token")).expect(303);
        kenh.drain();
        assertEquals("failed", shop.state(partner));
        assertEquals("zbs-templates.reason.no-account", shop.messages(partner).text("/items/0/reasonKey"));
    }

    @Test
    void programs_send_once_for_a_key() {
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var body = """
                {"templateId":%d,"documentType":"contacts.partner","documentId":%d,"key":"order-1"}""".formatted(shop.template, partner);
        var first = kenh.api().postJson("/api/v1/zbs-templates/messages", body).expect(201);
        var second = kenh.api().postJson("/api/v1/zbs-templates/messages", body).expect(201);
        assertEquals(first.json().text("/id"), second.json().text("/id"));
        kenh.drain();
        assertEquals(1, shop.notices().size());
        kenh.api()
                .postJson("/api/v1/zbs-templates/messages", body.replace("order-1", "order-2"))
                .expect(422);
    }

    @Test
    void a_key_names_one_message_and_never_another() {
        var an = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var chi = shop.customer("chi", "Lê Chi", "84987654323", "chi@example.vn");
        var body = """
                {"templateId":%d,"documentType":"contacts.partner","documentId":%d,"key":"zk1"}""";
        var path = "/api/v1/zbs-templates/messages";
        var first = kenh.api().postJson(path, body.formatted(shop.template, an)).expect(201);
        var refused =
                kenh.api().postJson(path, body.formatted(shop.template, chi)).expect(409);
        assertEquals("zbs-templates.key-taken", refused.json().text("/code"));
        var again = kenh.api().postJson(path, body.formatted(shop.template, an)).expect(201);
        assertEquals(first.json().text("/id"), again.json().text("/id"));
        kenh.drain();
        assertEquals(1, shop.notices().size());
    }

    private void queued(long partner) {
        kenh.api()
                .postJson("/api/v1/zbs-templates/messages", """
                        {"templateId":%d,"documentType":"contacts.partner","documentId":%d}""".formatted(shop.template, partner))
                .expect(201);
    }

    private Answer step(long partner, String step, int status) {
        var id = shop.messages(partner).text("/items/0/id");
        return kenh.api()
                .postJson("/api/v1/zbs-templates/messages/" + id + "/" + step, "")
                .expect(status);
    }

    @Test
    void programs_take_back_what_waits_and_nothing_that_was_sent() {
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":0}");
        var waits = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        queued(waits);
        kenh.drain();
        assertEquals("waiting", shop.state(waits));
        assertEquals("cancelled", step(waits, "cancel", 200).json().text("/state"));
        step(waits, "cancel", 422);
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":1000}");
        kenh.clock().advance(Duration.ofHours(2));
        kenh.drain();
        assertEquals(0, shop.notices().size());
        assertEquals(
                403,
                kenh.as("contacts.user")
                        .postJson(
                                "/api/v1/zbs-templates/messages/"
                                        + shop.messages(waits).text("/items/0/id") + "/again",
                                "")
                        .status());
    }

    @Test
    void programs_send_a_failed_one_again() {
        var partner = kenh.api()
                .postJson(
                        "/api/v1/contacts/partners",
                        "{\"name\":\"Chưa Zalo\",\"phone\":\"+84987000222\",\"email\":\"k@example.vn\"}")
                .expect(201)
                .json()
                .number("/id");
        queued(partner);
        kenh.drain();
        assertEquals("failed", shop.state(partner));
        shop.sim("/seed", """
                {"people":[{"key":"co-zalo","name":"Có Zalo","phone":"84987000222","online":true,"follows":["%s"]}],"deliver":false}""".formatted(shop.oa));
        assertEquals("queued", step(partner, "again", 200).json().text("/state"));
        kenh.drain();
        assertEquals("delivered", shop.state(partner));
        step(partner, "again", 422);
        assertEquals(1, shop.notices().size());
    }

    @Test
    void programs_ask_how_one_stands_whose_receipt_is_late() {
        shop.sim("/faults", "{\"kind\":\"late\",\"amount\":36000000,\"times\":2,\"path\":\"user_received_message\"}");
        var sent = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        queued(sent);
        kenh.drain();
        assertEquals("sent", shop.state(sent));
        assertEquals("delivered", step(sent, "check", 200).json().text("/state"));

        shop.sim("/faults", "{\"kind\":\"timeout-after\",\"amount\":5000,\"path\":\"message/template\"}");
        shop.patience(3);
        var lost = shop.customer("chi", "Lê Chi", "84987654323", "chi@example.vn");
        queued(lost);
        kenh.drain();
        assertEquals("unknown", shop.state(lost));
        step(lost, "check", 200);
        kenh.drain();
        assertEquals("unknown", shop.state(lost), "the counter moved: it is not sent again");
        assertEquals("sent", step(lost, "arrived", 200).json().text("/state"));
        shop.patience(15);
        assertEquals(2, shop.notices().size());
    }

    @Test
    void a_template_that_cannot_be_used_says_how_it_stands_and_why() {
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var zalo = shop.sim("/templates").items("/items").stream()
                .filter(one -> one.text("/oaId").equals(shop.oa))
                .findFirst()
                .orElseThrow()
                .text("/templateId");
        kenh.clock().advance(Duration.ofMinutes(1));
        shop.sim("/templates/" + zalo, "{\"status\":\"DISABLE\",\"reason\":\"Nhiều phản hồi xấu\"}");
        kenh.drain();
        var refused = kenh.api()
                .postJson("/api/v1/zbs-templates/messages", """
                        {"templateId":%d,"documentType":"contacts.partner","documentId":%d}""".formatted(shop.template, partner))
                .expect(422);
        assertTrue(
                refused.shows("Mẫu tin “Xác nhận thông tin” bị nền tảng khóa. Lý do: Nhiều phản hồi xấu."),
                refused.body());
        kenh.api()
                .postJson("/api/v1/zbs-templates/templates/" + shop.template + "/archive", "")
                .expect(200);
        assertTrue(kenh.admin()
                .post(path(partner), form("some-token"))
                .expect(422)
                .shows("Mẫu tin “Xác nhận thông tin” đã được lưu trữ."));
    }

    @Test
    void programs_bring_what_the_document_does_not_say_and_nothing_else() {
        var partner = shop.customer("binh", "Trần Bình", "84987654322", "");
        assertTrue(said(partner, "{}", 422).shows("Trường E-mail đang trống"));
        assertTrue(said(partner, "{\"mial\":\"b@example.vn\"}", 422).shows("Mẫu tin không có tham số mial."));
        assertTrue(said(partner, "{\"customer_name\":\"Ai khác\"}", 422).shows("lấy từ trường Tên của chứng từ"));
        assertTrue(said(partner, "{\"mail\":\"" + "x".repeat(51) + "\"}", 422).shows("tối đa 50 (thừa 1)"));
        var made = said(partner, "{\"mail\":\"b@example.vn\"}", 201).json();
        assertEquals("b@example.vn", made.text("/values/mail"));
        assertEquals(
                made.text("/id"),
                said(partner, "{\"mail\":\"b@example.vn\"}", 201).json().text("/id"));
        said(partner, "{\"mail\":\"other\"}", 409);
        kenh.drain();
        assertEquals("delivered", shop.state(partner));
    }

    private Answer said(long partner, String values, int status) {
        return kenh.api()
                .postJson("/api/v1/zbs-templates/messages", """
                        {"templateId":%d,"documentType":"contacts.partner","documentId":%d,"key":"typed","values":%s}""".formatted(shop.template, partner, values))
                .expect(status);
    }

    @Test
    void who_may_not_send_sees_no_button_and_no_page() {
        var partner = shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn");
        var reader = kenh.as("contacts.user");
        reader.get(path(partner)).expect(403);
        reader.post(path(partner), form("some-token")).expect(403);
        var sender = kenh.as("zbs-templates.sender");
        sender.get(path(partner)).expect(404);
    }
}
