package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where rules are written, tried out and explained. */
@KenhTest(plugins = {"zbs-templates", "zalo-simulator", "sales"})
class RulePagesTest extends RuleTests {
    RulePagesTest(TestKenh kenh) {
        super(kenh);
    }

    @Test
    void trying_it_out_says_what_would_happen_and_sends_nothing() {
        var rule = shop.rule("");
        var order = shop.quietlyConfirmed(shop.customer());
        var tried = kenh.admin()
                .get("/zbs-templates/rules/" + rule + "/try?document=doc:" + order)
                .expect(200);
        assertTrue(tried.shows("Sẽ gửi cho Nguyễn An bằng cách “Số điện thoại”"), tried.body());
        kenh.drain();
        assertEquals(0, shop.sent());
        assertEquals(0, shop.decisions(order).size());
    }

    @Test
    void what_cannot_work_is_refused_at_its_field() {
        var refused = kenh.admin()
                .post(
                        "/zbs-templates/rules/new",
                        Map.of(
                                "name",
                                "Sai",
                                "when",
                                "sales.order|sales.order.confirmed",
                                "template",
                                Long.toString(shop.template),
                                "condition.0.fact",
                                "total",
                                "condition.0.operator",
                                "ABOVE",
                                "condition.0.value",
                                "nhiều",
                                "channel.0",
                                "PHONE"));
        assertTrue(refused.expect(422).shows("Hãy nhập số tiền, ví dụ 1.000.000"), refused.body());
    }

    @Test
    void days_and_amounts_are_typed_and_read_in_the_users_language() {
        var form = new java.util.HashMap<>(Map.of(
                "name", "Đơn lớn cuối năm",
                "when", "sales.order|sales.order.confirmed",
                "template", Long.toString(shop.template),
                "condition.0.fact", "order_date",
                "condition.0.operator", "BELOW",
                "condition.0.value", "31/12/2025",
                "condition.1.fact", "total",
                "condition.1.operator", "ABOVE",
                "condition.1.value", "1.000.000",
                "channel.0", "PHONE"));
        var admin = kenh.admin();
        var made = admin.post("/zbs-templates/rules/new", form).expect(303);
        var path = made.location().replaceAll("^https?://[^/]+", "");
        var rule = kenh.api().get(RuleShop.RULES).expect(200).json();
        assertEquals("2025-12-31", rule.text("/items/0/conditions/0/value"), rule::toString);
        assertEquals("1000000", rule.text("/items/0/conditions/1/value"));
        assertTrue(admin.get(path).expect(200).shows("order_date &lt; 31/12/2025"), path);
        assertTrue(admin.get(path + "/edit").expect(200).shows("value=\"31/12/2025\""), path);
        var english = kenh.admin(Locale.ENGLISH).get(path).expect(200);
        assertTrue(english.shows("31 Dec 2025") && english.shows("1,000,000"), english.body());

        shop.state(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)), "ON");
        var order = shop.confirmed(shop.customer());
        assertEquals("not_sent CONDITION", shop.decided(order));
        assertTrue(admin.get("/sales/orders/" + order).expect(200).shows("(20/11/2026)"));

        form.put("condition.0.value", "31/2/2026");
        assertTrue(admin.post("/zbs-templates/rules/new", form).expect(422).shows("Hãy nhập ngày, ví dụ 20/11/2026"));
    }

    @Test
    void who_may_not_manage_rules_sees_none() {
        var rule = shop.rule("");
        var sender = kenh.as("zbs-templates.sender");
        sender.get("/zbs-templates/rules").expect(403);
        sender.get("/zbs-templates/rules/" + rule).expect(403);
        sender.post("/zbs-templates/rules/" + rule + "/state", Map.of("state", "ON"))
                .expect(403);
    }

    @Test
    void without_a_rule_the_document_says_so_and_offers_one() {
        var order = shop.confirmed(shop.customer());
        assertEquals("no_rule NO_RULE", shop.decided(order));
        var page = kenh.admin().get("/sales/orders/" + order).expect(200);
        assertTrue(page.shows("/zbs-templates/rules/new?when=sales.order%7Csales.order.confirmed"), page.body());
        var form = kenh.admin().get("/zbs-templates/rules/new?when=sales.order%7Csales.order.confirmed");
        assertTrue(form.expect(200).shows("Xác nhận đơn hàng TRANSACTION"), form.body());
    }

    @Test
    void templates_made_for_a_moment_get_rules_that_are_off() {
        var admin = kenh.admin();
        assertTrue(admin.get("/zbs-templates/rules").expect(200).shows("/zbs-templates/rules/adopt"));
        admin.post("/zbs-templates/rules/adopt", Map.of()).expect(303);
        var rules = kenh.api().get(RuleShop.RULES).expect(200).json().items("/items");
        assertTrue(rules.stream().allMatch(rule -> rule.text("/state").equals("off")) && !rules.isEmpty());
        assertTrue(rules.getFirst().text("/sentence").startsWith("Khi Đơn"), rules.toString());
        assertTrue(!admin.get("/zbs-templates/rules").shows("/zbs-templates/rules/adopt"), "nothing is left to make");
    }

    @Test
    void a_rule_changed_meanwhile_is_not_overwritten() {
        var rule = shop.rule("");
        var form = new java.util.HashMap<>(Map.of(
                "name",
                "Tên mới",
                "when",
                "sales.order|sales.order.confirmed",
                "template",
                Long.toString(shop.template),
                "channel.0",
                "PHONE",
                "amount",
                "2",
                "unit",
                "HOURS",
                "version",
                "0"));
        kenh.admin().post("/zbs-templates/rules/" + rule + "/edit", form).expect(303);
        assertTrue(kenh.admin().get("/zbs-templates/rules/" + rule).expect(200).shows("sau 2 giờ gửi"));
        form.put("name", "Tên khác nữa");
        form.put("amount", "3");
        var refused = kenh.admin()
                .post("/zbs-templates/rules/" + rule + "/edit", form)
                .expect(409);
        assertTrue(refused.shows("Người khác vừa lưu quy tắc này"), refused.body());
        assertTrue(refused.shows("<td>Tên mới</td>") && refused.shows("sau 2 giờ gửi"), refused.body());
        assertTrue(refused.shows("value=\"Tên khác nữa\"") && refused.shows("value=\"3\""), "what was typed stays");
        form.put("version", refused.find("name=\"version\" value=\"(\\d+)\""));
        kenh.admin().post("/zbs-templates/rules/" + rule + "/edit", form).expect(303);
        assertTrue(kenh.admin().get("/zbs-templates/rules/" + rule).expect(200).shows("sau 3 giờ gửi"));
    }
}
