package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One template to many documents, from the plan to the customers' phones. */
abstract class BulkCases {
    private static final String API = "/api/v1/zbs-templates/bulk-sends";
    private static final String PAGES = "/zbs-templates/bulk-sends";

    private final TestKenh kenh;
    private final Shop shop;

    BulkCases(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
    }

    private List<Long> customers() {
        return List.of(
                shop.customer("an", "Nguyễn An", "84987654321", "an@example.vn"),
                shop.customer("chi", "Lê Chi", "84987654323", "chi@example.vn"),
                shop.customer("dung", "Phạm Dung", "84987654324", "dung@example.vn"));
    }

    private String wish(boolean start, List<Long> ids) {
        return """
                {"templateId":%d,"documentType":"contacts.partner","documentIds":[%s],"start":%s}""".formatted(shop.template, ids.stream().map(String::valueOf).collect(Collectors.joining(",")), start);
    }

    private JsonBody make(boolean start, List<Long> ids) {
        return kenh.api().postJson(API, wish(start, ids)).expect(201).json();
    }

    private JsonBody at(long id) {
        return kenh.api().get(API + "/" + id).expect(200).json();
    }

    private void quota(int daily) {
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":" + daily + "}");
    }

    @Test
    void the_plan_comes_first_and_then_each_customer_gets_one() {
        var all = new ArrayList<>(customers());
        all.add(shop.customer("binh", "Trần Bình", "84987654322", ""));
        var plan = make(false, all);
        long id = plan.number("/id");
        assertEquals("ready", plan.text("/state"));
        assertEquals(1, plan.number("/blocked/values"));
        assertEquals("fits", plan.text("/plan/fit"));
        assertEquals(3, plan.number("/plan/needed"));
        var admin = kenh.admin();
        var page = admin.get(PAGES + "/" + id).expect(200);
        assertTrue(page.shows("Sẽ gửi 3 trên 4 chứng từ"), page.body());
        assertTrue(page.shows("Xác nhận thông tin <b>Nguyễn An</b>"));
        var blocked = admin.get(PAGES + "/" + id + "/documents?show=BLOCKED").expect(200);
        assertTrue(blocked.shows("Trần Bình") && blocked.shows("Trường E-mail đang trống."));
        assertTrue(!blocked.shows("Lê Chi"));
        kenh.drain();
        assertEquals(0, shop.notices().size(), "a plan sends nothing");

        admin.post(PAGES + "/" + id + "/start", Map.of()).expect(303);
        admin.post(PAGES + "/" + id + "/start", Map.of()).expect(303);
        kenh.drain();
        assertEquals(3, shop.notices().size());
        assertEquals("done", at(id).text("/state"));
        assertTrue(admin.get(PAGES + "/" + id).expect(200).shows("Đã xử lý 3 trên 3 tin"));
        assertTrue(admin.get(PAGES).expect(200).shows("Hoàn tất"));
        assertTrue(admin.get(PAGES + "/" + id + "/documents?show=delivered").shows("Phạm Dung"));
        admin.get(PAGES + "/" + id + "/documents?show=nonsense").expect(400);
        var listed = kenh.api().get(API + "?limit=1").expect(200).json();
        assertEquals(id, listed.number("/items/0/id"));
    }

    @Test
    void a_long_name_stops_nobody_and_the_plan_says_that_it_is_shortened() {
        var name = "Công ty TNHH Thương mại và Dịch vụ Hoàng Phương";
        var id = make(false, List.of(shop.customer("dai", name, "84987654329", "d@example.vn")))
                .number("/id");
        assertEquals("ready", at(id).text("/state"));
        var fits = kenh.admin().get(PAGES + "/" + id + "/documents").expect(200);
        assertTrue(fits.shows("Trường Tên dài 47 ký tự, Zalo nhận tối đa 30"), fits.body());
        assertEquals(1, at(id).number("/plan/shortened"));
        var plan = kenh.admin().get(PAGES + "/" + id).expect(200);
        assertTrue(plan.shows("1 tin có giá trị quá dài"), plan.body());
        assertTrue(plan.shows(name + ": Trường Tên dài 47 ký tự"), plan.body());
        var listed = kenh.api()
                .get(API + "/" + id + "/documents?show=shortened")
                .expect(200)
                .json();
        assertEquals(1, listed.items("/items").size());
        kenh.admin().post(PAGES + "/" + id + "/start", Map.of()).expect(303);
        kenh.drain();
        assertEquals(1, shop.notices().size());
    }

    @Test
    void the_rest_waits_for_the_quota_stops_and_goes_on() {
        quota(1);
        var id = make(false, customers()).number("/id");
        var plan = at(id);
        assertEquals("partly", plan.text("/plan/fit"));
        assertEquals(2, plan.number("/plan/later"));
        kenh.api().postJson(API + "/" + id + "/start", "").expect(200);
        kenh.drain();
        assertEquals(1, shop.notices().size());
        assertEquals(2, at(id).number("/messages/waiting"));
        assertTrue(kenh.admin().get(PAGES + "/" + id).shows("Tin sẽ tự gửi tiếp từ 00:00 ngày"));
        kenh.api().postJson(API + "/" + id + "/stop", "").expect(200);
        kenh.drain();
        quota(1000);
        kenh.clock().advance(Duration.ofMinutes(1));
        kenh.drain();
        assertEquals(1, shop.notices().size());
        assertEquals("stopped", at(id).text("/state"));
        kenh.admin().post(PAGES + "/" + id + "/resume", Map.of()).expect(303);
        kenh.drain();
        assertEquals(3, shop.notices().size());
        assertEquals("done", at(id).text("/state"));
    }

    @Test
    void an_answer_lost_in_the_middle_is_found_out_and_nobody_gets_two() {
        shop.sim("/faults", "{\"kind\":\"timeout-after\",\"amount\":5000,\"path\":\"message/template\"}");
        shop.patience(3);
        var id = make(true, customers()).number("/id");
        kenh.drain();
        shop.patience(15);
        for (var pause : List.of(Duration.ofMinutes(10), Duration.ofHours(2))) {
            kenh.clock().advance(pause);
            kenh.drain();
        }
        assertEquals(3, shop.notices().size());
        assertEquals("done", at(id).text("/state"));
        assertEquals(3, at(id).number("/messages/delivered"));
    }

    @Test
    void only_who_may_send_plans_and_only_about_what_they_may_read() {
        var ids = customers();
        var reader = kenh.as("contacts.user");
        refused(reader, wish(false, ids), 403);
        reader.get(PAGES).expect(403);
        refused(kenh.as("zbs-templates.sender"), wish(false, ids), 404);
        refused(kenh.api(), wish(false, List.of(999_999L)), 404);
        var many = LongStream.rangeClosed(1, 2001).boxed().toList();
        refused(kenh.api(), wish(false, many), 422);
        var sender = kenh.as("zbs-templates.sender", "contacts.user");
        sender.postJson(API, wish(false, ids)).expect(201);
        var others = make(false, ids).number("/id");
        sender.get(API + "/" + others).expect(404);
        refused(sender, API + "/" + others + "/start", "", 404);
    }

    private static void refused(Browserless who, String body, int status) {
        refused(who, API, body, status);
    }

    private static void refused(Browserless who, String path, String body, int status) {
        var answer = who.postJson(path, body).expect(status);
        assertTrue(answer.header("Content-Type").orElse("").startsWith("application/problem+json"));
    }
}
