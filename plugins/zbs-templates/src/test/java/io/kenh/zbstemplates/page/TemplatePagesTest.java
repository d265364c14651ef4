package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import io.kenh.zbstemplates.Desk;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "zbs-templates")
class TemplatePagesTest {
    private static final String LIST = "/zbs-templates/templates";

    private static String account(Browserless admin) {
        var form = Map.of("name", "Cửa hàng " + UUID.randomUUID(), "appId", "123456", "appSecret", "s");
        return admin.post("/zalo-oa/accounts", form).expect(303).location().replaceAll(".*/accounts/(\\d+).*", "$1");
    }

    private static String draft(Browserless admin, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "account",
                account(admin),
                "name",
                "Xác nhận đơn hàng",
                "code",
                "don-hang",
                "language",
                "VI",
                "type",
                "CUSTOM"));
        form.putAll(more);
        var edit = admin.post(LIST + "/new", form).expect(303).location().replaceAll("^https?://[^/]+", "");
        return edit.substring(0, edit.length() - "/edit".length());
    }

    private static Map<String, String> content(int version) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", Integer.toString(version));
        form.put("name", "Xác nhận đơn hàng");
        form.put("type", "CUSTOM");
        form.put("tag", "TRANSACTION");
        form.put("language", "VI");
        form.put("header", "LOGO");
        form.put("title", "Đơn hàng <order_code>");
        form.put("paragraph.0", "Cảm ơn <customer_name> đã mua hàng.");
        form.put("row.0.title", "Mã đơn");
        form.put("row.0.value", "<order_code>");
        form.put("row.0.style", "NONE");
        form.put("row.1.title", "Trạng thái");
        form.put("row.1.value", "Đã nhận");
        form.put("row.1.style", "SUCCESS");
        form.put("param.0.name", "order_code");
        form.put("param.0.type", "CODE");
        form.put("param.0.sample", "DH01");
        form.put("param.1.name", "customer_name");
        form.put("param.1.type", "CUSTOMER_NAME");
        form.put("param.1.sample", "Nguyễn An");
        form.put("note", "Gửi khi đặt hàng");
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var more = new LinkedHashMap<>(form);
        more.put(field, value);
        return more;
    }

    @Test
    void a_draft_is_written_and_shown(TestKenh kenh) {
        var admin = kenh.admin();
        var path = draft(admin, Map.of());
        assertTrue(admin.get(path + "/edit").expect(200).shows("id=\"zbs-form\""));
        admin.post(path + "/edit", content(0)).expect(303);
        var page = admin.get(path).expect(200);
        assertTrue(page.shows("Đơn hàng <b>DH01</b>"));
        assertTrue(page.shows("Tài khoản chưa có đủ logo"));
        assertTrue(page.shows("data-dialog=\"zbs-submit\""));
        assertTrue(admin.get(LIST).expect(200).shows("Xác nhận đơn hàng"));
        assertTrue(admin.post(path + "/submit", Map.of()).expect(422).shows("Tài khoản OA chưa dùng được"));
    }

    @Test
    void the_phone_and_the_findings_follow_what_is_typed(TestKenh kenh) {
        var admin = kenh.admin();
        var path = draft(admin, Map.of());
        var good = admin.post(path + "/preview", content(0)).expect(200);
        assertTrue(good.shows("Cảm ơn <b>Nguyễn An</b> đã mua hàng."));
        assertFalse(good.shows("<html"));
        assertTrue(good.shows("Không thấy điều gì trái"));
        var bad = admin.post(path + "/preview", with(content(0), "row.1.title", "Tổng <total>"))
                .expect(200);
        assertTrue(bad.shows("href=\"#f-row.1.title\""));
        assertTrue(bad.shows("Tham số total chưa được khai báo."));
        assertTrue(bad.shows("Hàng 2: nhãn"));
        var english = admin.with("Accept-Language", "en");
        assertTrue(english.post(path + "/preview", with(content(0), "title", "ngắn"))
                        .shows("at least 9 are needed")
                || kenh.admin(java.util.Locale.ENGLISH)
                        .post(path + "/preview", with(content(0), "title", "ngắn"))
                        .shows("at least 9 are needed"));
        var dark = admin.post(path + "/preview", with(content(0), "mode", "dark"));
        assertTrue(dark.shows("zbs-phone is-dark"));
        var longest = admin.post(path + "/preview", with(content(0), "source", "long"));
        assertTrue(longest.shows("DH2026-DH2026-"));
    }

    @Test
    void what_nobody_has_named_reads_as_words_not_as_a_code(TestKenh kenh) {
        var admin = kenh.admin();
        var path = draft(admin, Map.of("code", "qua-tang", "document", "contacts.partner"));
        var partner = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Lê Chi\"}")
                .expect(201)
                .json()
                .text("/id");
        var form = with(with(content(0), "document", "contacts.partner"), "source", "doc:" + partner);
        form.put("param.2.name", "gift_note");
        form.put("param.2.type", "LABEL");
        form.put("param.2.sample", "Túi vải");
        var preview = admin.post(path + "/preview", form).expect(200);
        assertTrue(preview.shows("Gift note: chứng từ không có trường nào để điền"), preview.body());
    }

    @Test
    void components_are_added_moved_removed_and_declared(TestKenh kenh) {
        var admin = kenh.admin();
        var path = draft(admin, Map.of());
        var added =
                admin.post(path + "/change", with(content(0), "do", "add:row")).expect(200);
        assertTrue(added.shows("name=\"row.2.title\""));
        var moved = admin.post(path + "/change", with(content(0), "do", "down:row.0"))
                .expect(200);
        assertTrue(moved.body().indexOf("value=\"Trạng thái\"") < moved.body().indexOf("value=\"Mã đơn\""));
        var removed = admin.post(path + "/change", with(content(0), "do", "remove:row.0"));
        assertFalse(removed.shows("name=\"row.1.title\""));
        var declared =
                admin.post(path + "/change", with(with(content(0), "title", "Đơn <total> và <x>"), "do", "declare:"));
        assertTrue(declared.shows("name=\"param.3.name\""));
        assertTrue(declared.shows("value=\"total\""));
    }

    @Test
    void the_second_writer_keeps_what_was_typed_and_sees_what_was_saved(TestKenh kenh) {
        var admin = kenh.admin();
        var path = draft(admin, Map.of());
        admin.post(path + "/edit", content(0)).expect(303);
        var late = admin.post(path + "/edit", with(content(0), "note", "Ghi chú khác"))
                .expect(409);
        assertTrue(late.shows("Người khác vừa lưu"));
        assertTrue(late.shows("<td>Gửi khi đặt hàng</td><td>Ghi chú khác</td>"));
    }

    @Test
    void every_type_has_its_fields(TestKenh kenh) {
        var admin = kenh.admin();
        var marks = Map.of(
                "OTP",
                "name=\"otp\"",
                "PAYMENT",
                "name=\"payment.bank\"",
                "VOUCHER",
                "name=\"voucher.end\"",
                "RATING",
                "name=\"star.4.thanks\"");
        marks.forEach((type, mark) -> {
            var path = draft(admin, Map.of("type", type));
            assertTrue(admin.get(path + "/edit").expect(200).shows(mark), type);
            admin.get(path).expect(200);
            admin.get(path + "/compare").expect(200);
        });
    }

    @Test
    void logos_are_checked_shown_and_sent_back(TestKenh kenh) {
        var admin = kenh.admin();
        var id = account(admin);
        var path = "/zbs-templates/logos/" + id + "/light";
        admin.get(path).expect(404);
        var wrong = admin.upload(path, Map.of(), "logo", "a.png", Desk.png(10, 10, 100))
                .expect(422);
        assertTrue(wrong.shows("400 × 96"));
        admin.upload(path, Map.of(), "logo", "a.png", Desk.png(400, 96, 100)).expect(303);
        assertEquals(
                "image/png", admin.get(path).expect(200).header("Content-Type").orElse(""));
        assertTrue(admin.get("/zbs-templates/logos").shows(path + "?v="));
    }

    @Test
    void programs_make_read_and_check_templates(TestKenh kenh) {
        var api = kenh.api();
        var admin = kenh.admin();
        var path = draft(admin, Map.of("code", "mau-goc"));
        admin.post(path + "/edit", content(0)).expect(303);
        var id = path.substring(path.lastIndexOf('/') + 1);
        var one = api.get("/api/v1" + LIST + "/" + id).expect(200).json();
        assertEquals("draft", one.text("/state"));
        assertEquals("Đơn hàng <order_code>", one.text("/content/title"));
        assertEquals(
                "true",
                api.get("/api/v1" + LIST + "/" + id + "/lint")
                        .expect(200)
                        .json()
                        .text("/submittable"));
        var body = "{\"accountId\":%s,\"code\":\"ban-sao\",\"content\":%s}"
                .formatted(
                        one.text("/accountId"), one.at("/content").toString().replace("Đơn hàng <order_code>", "ngắn"));
        var copy = api.postJson("/api/v1" + LIST, body).expect(201).json();
        var lint = api.get("/api/v1" + LIST + "/" + copy.text("/id") + "/lint").json();
        assertEquals("false", lint.text("/submittable"));
        assertEquals("title.length", lint.text("/findings/0/rule"));
        assertTrue(api.get("/api/v1" + LIST + "?account=" + one.text("/accountId"))
                        .json()
                        .items("/items")
                        .size()
                == 2);
        api.postJson("/api/v1" + LIST, body).expect(422);
        api.postJson("/api/v1" + LIST + "/" + id + "/submit", "").expect(422);
        api.get("/api/v1" + LIST + "?state=nothing").expect(400);
    }

    private static Answer put(Browserless api, String path, String json) {
        return api.send(
                "/api/v1" + LIST + "/" + path,
                "PUT",
                BodyPublishers.ofString(json),
                Map.of("Content-Type", "application/json"));
    }

    private static String lasting(TestKenh kenh, String code) {
        var path = draft(kenh.admin(), Map.of("code", code));
        kenh.admin().post(path + "/edit", content(0)).expect(303);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void programs_edit_a_draft_and_the_second_writer_is_refused(TestKenh kenh) {
        var api = kenh.api();
        var id = lasting(kenh, "sua-qua-api");
        var one = api.get("/api/v1" + LIST + "/" + id).expect(200).json();
        var content = one.at("/content").toString().replace("Đơn hàng <order_code>", "Đơn <order_code> mới");
        var version = one.text("/version");
        var edit = "{\"version\":%s,\"documentType\":\"contacts.partner\",\"content\":%s}".formatted(version, content);
        var edited = put(api, id, edit).expect(200).json();
        assertEquals("Đơn <order_code> mới", edited.text("/content/title"));
        assertEquals("contacts.partner", edited.text("/documentType"));
        put(api, id, edit).expect(409);
        put(api, id, "{\"version\":%s}".formatted(edited.text("/version"))).expect(422);
        var none = put(api, id, "{\"documentType\":\"\",\"content\":%s}".formatted(content));
        assertFalse(none.expect(200).json().at("/documentType").exists());
        put(kenh.as("zbs-templates.sender"), id, edit).expect(403);
    }

    @Test
    void what_a_template_is_about_must_be_there(TestKenh kenh) {
        var api = kenh.api();
        var id = lasting(kenh, "co-chung-tu");
        var one = api.get("/api/v1" + LIST + "/" + id).expect(200).json();
        var body = "{\"accountId\":%s,\"code\":\"lac\",%s\"content\":%s}";
        for (var wrong : new String[] {
            "\"documentType\":\"sales.ordr\",",
            "\"moment\":\"sales.order.confirmed\",",
            "\"documentType\":\"contacts.partner\",\"moment\":\"contacts.partner.born\","
        }) {
            var refused = api.postJson(
                            "/api/v1" + LIST, body.formatted(one.text("/accountId"), wrong, one.at("/content")))
                    .expect(422)
                    .json();
            var field = wrong.contains("moment") ? "/fields/moment" : "/fields/documentType";
            assertTrue(refused.at(field).exists(), wrong + refused);
        }
        put(api, id, "{\"documentType\":\"sales.ordr\",\"content\":%s}".formatted(one.at("/content")))
                .expect(422);
    }

    @Test
    void programs_check_a_content_discard_and_archive(TestKenh kenh) {
        var api = kenh.api();
        var id = lasting(kenh, "cat-kho");
        var one = api.get("/api/v1" + LIST + "/" + id).expect(200).json();
        var tried = "{\"accountId\":%s,\"content\":%s}".formatted(one.text("/accountId"), one.at("/content"));
        assertEquals("true", submittable(api, tried));
        assertEquals("false", submittable(api, tried.replace("Đơn hàng <order_code>", "ngắn")));
        var path = "/api/v1" + LIST + "/" + id;
        api.postJson(path + "/discard", "").expect(422);
        put(api, id + "/teams", "{\"teams\":[0]}").expect(422);
        put(api, id + "/teams", "{\"teams\":[4711]}").expect(422);
        api.postJson(path + "/archive", "").expect(200);
        put(api, id, "{\"content\":%s}".formatted(one.at("/content"))).expect(422);
        api.postJson(path + "/restore", "").expect(200);
        put(api, id, "{\"content\":%s}".formatted(one.at("/content"))).expect(200);
        var described = api.get("/api/v1/openapi.json").expect(200);
        for (var door : new String[] {"{id}/teams", "{id}/discard", "{id}/archive", "{id}/restore"}) {
            assertTrue(described.shows(LIST + "/" + door), door);
        }
    }

    private static String submittable(Browserless api, String content) {
        return api.postJson("/api/v1/zbs-templates/lint", content)
                .expect(200)
                .json()
                .text("/submittable");
    }

    @Test
    void an_account_of_somebody_else_is_told_before_the_reviewer_sees_it(TestKenh kenh) {
        var api = kenh.api();
        var path = draft(kenh.admin(), Map.of("code", "thanh-toan", "type", "PAYMENT"));
        var one = api.get("/api/v1" + path).expect(200).json();
        var content = one.at("/content").toString().replaceAll("\"payment\"\\s*:\\s*\\{[^}]*}", """
                        "payment":{"bank":"970404","accountName":"NGUYEN VAN A","account":"1","amount":"2000","note":"DH"}""");
        var lint = api.postJson(
                        "/api/v1/zbs-templates/lint",
                        "{\"accountId\":%s,\"content\":%s}".formatted(one.text("/accountId"), content))
                .expect(200);
        assertTrue(lint.shows("payment.bank.known"));
        assertTrue(lint.shows("payment.accountName.owner") && lint.shows("Cửa hàng "), lint.body());
    }

    @Test
    void the_bank_that_takes_the_payment_is_chosen_from_a_list(TestKenh kenh) {
        var path = draft(kenh.admin(), Map.of("code", "chon-ngan-hang", "type", "PAYMENT"));
        var page = kenh.admin().get(path + "/edit").expect(200);
        assertTrue(page.shows("<option value=\"970436\">Vietcombank (970436)</option>"), page.body());
        assertTrue(page.shows("Chọn ngân hàng"));
        var form = Map.of("document", "", "payment.bank", "970404", "payment.account", "1", "type", "PAYMENT");
        var preview = kenh.admin()
                .with("HX-Request", "true")
                .post(path + "/preview", form)
                .expect(200);
        assertTrue(preview.shows("Chọn ngân hàng trong danh sách"), preview.body());
        var known =
                kenh.admin().with("HX-Request", "true").post(path + "/preview", with(form, "payment.bank", "970436"));
        assertTrue(known.expect(200).shows("<dd>Vietcombank</dd>"), known.body());
    }

    @Test
    void a_sender_may_look_and_no_more(TestKenh kenh) {
        var path = draft(kenh.admin(), Map.of());
        var sender = kenh.as("zbs-templates.sender");
        assertFalse(sender.get(path).expect(200).shows(path + "/edit"));
        sender.get(path + "/edit").expect(403);
        sender.post(path + "/submit", Map.of()).expect(403);
        sender.post(path + "/teams", Map.of()).expect(403);
    }
}
