package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What messages cost and how they arrived; how long a quota lasts, and who is told. In a fixed order, as time only goes on. */
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class SpendCases {
    private static final String PAGE = "/zbs-templates/quota";

    /** A minute before a month ends in Viet Nam. */
    private static final Instant EVE = Instant.parse("2026-11-30T16:59:00Z");

    private final TestKenh kenh;
    private final Spending post;
    private final Shop shop;

    SpendCases(TestKenh kenh) {
        this.kenh = kenh;
        if (kenh.clock().instant().isBefore(EVE)) {
            kenh.clock().set(EVE);
        }
        this.post = new Spending(kenh);
        this.shop = post.shop;
    }

    @Test
    void spend_is_exact_by_template_team_and_month_and_only_of_what_one_may_see() {
        var sender = kenh.as("zbs-templates.sender", "contacts.user");
        var me = sender.get("/api/v1/core/me").expect(200).json().text("/id");
        var team = kenh.api()
                .postJson("/api/v1/core/teams", "{\"name\":\"Bán lẻ\",\"members\":[" + me + "]}")
                .expect(200)
                .json()
                .text("/id");
        var month = YearMonth.of(2026, 11);
        var all = List.of(post.customer(1), post.customer(2), post.customer(3));
        post.send(sender, all.get(0));
        shop.sim("/act", "{\"person\":\"c2\",\"action\":\"offline\"}");
        post.send(kenh.api(), all.get(1));
        kenh.clock().advance(Duration.ofMinutes(2));
        post.send(kenh.api(), all.get(2));
        long cost = shop.messages(all.get(0)).number("/items/0/cost");
        assertTrue(cost > 0);

        var both = "from=" + month + "&to=" + month.plusMonths(1);
        var months = post.spend(kenh.api(), "by=month&" + both);
        assertEquals(month.toString(), months.text("/items/0/key"));
        assertEquals(2, months.number("/items/0/figures/sent"), "a minute before midnight in Viet Nam");
        assertEquals(2 * cost, months.number("/items/0/figures/cost"));
        assertEquals("50.0", months.text("/items/0/figures/deliveryRate"));
        assertEquals(1, months.number("/items/1/figures/sent"));
        var templates = post.spend(kenh.api(), both);
        assertEquals(Long.toString(shop.template), templates.text("/items/0/key"));
        assertEquals("Xác nhận thông tin", templates.text("/items/0/name"));
        assertEquals(3, templates.number("/total/sent"));
        assertEquals("66.7", templates.text("/total/deliveryRate"));
        var teams = post.spend(kenh.api(), "by=team&" + both);
        assertEquals(1, Spending.figure(teams, team));
        assertEquals(2, Spending.figure(teams, ""));

        assertEquals(1, post.spend(sender, both).number("/total/sent"));
        var other = kenh.as("zbs-templates.sender");
        assertEquals(0, post.spend(other, both).number("/total/sent"));
        assertTrue(other.get(PAGE).expect(200).shows("Chưa gửi tin nào"));
        kenh.as("contacts.user").get(PAGE).expect(403);
        for (var bad : List.of("from=2026-13", "from=2026-05&to=2026-04", "from=2020-01", "by=nothing")) {
            kenh.api().get(Spending.API + "/spend?" + bad).expect(400);
        }
        looks(month, team);
    }

    private void looks(YearMonth month, String team) {
        var admin = kenh.admin();
        var page = admin.get(PAGE + "?period=" + month + ".." + month.plusMonths(1) + "&account=" + shop.account)
                .expect(200);
        assertTrue(page.shows("66,7 %") && page.shows("Bán lẻ") && page.shows("Không thuộc đội nào"), page.body());
        var list = "/zbs-templates/messages?f.sent=" + month + "&f.account=" + shop.account;
        var drilled = admin.get(list + "&f.original=" + shop.template).expect(200);
        assertTrue(drilled.shows("Khách 1") && drilled.shows("Khách 2") && !drilled.shows("Khách 3"), drilled.body());
        assertFalse(admin.get(list + "&f.team=" + team).expect(200).shows("Khách 2"));
        assertFalse(admin.get(list + "&f.team=-").expect(200).shows("Khách 1"));
        var pivot = admin.get(list + "&view=pivot&rows=original&cols=sent:month&measure=cost");
        assertTrue(pivot.expect(200).shows("Xác nhận thông tin"));
    }

    @Test
    void the_rest_of_a_quota_is_foretold_and_most_of_it_used_warns_once_a_day() {
        var all = IntStream.range(0, 8).mapToObj(post::customer).toList();
        shop.sim("/oas/" + shop.oa + "/zbs", "{\"dailyQuota\":5}");
        shop.sim("/templates/" + shop.sim("/templates").text("/items/0/templateId"), "{\"dailyQuota\":50}");
        kenh.drain();
        all.subList(0, 3).forEach(one -> post.send(kenh.api(), one));
        assertEquals(0, post.warnings());
        post.send(kenh.api(), all.get(3));
        kenh.drain();
        assertEquals(1, post.warnings());

        all.subList(4, 7).forEach(one -> post.queue(kenh.api(), one));
        var waiting = post.standing();
        assertEquals(4, waiting.number("/used"));
        assertEquals(3, waiting.number("/waiting"));
        assertEquals("queue", waiting.text("/outlook"));
        assertEquals(2, waiting.number("/tomorrow"));
        assertEquals(46, waiting.number("/templates/0/remaining"), waiting.toString());
        var admin = kenh.admin();
        assertTrue(admin.get(PAGE + "/accounts").expect(200).shows("Hạn mức hôm nay sắp hết: còn 1 trên 5."));
        var form = admin.get(
                "/zbs-templates/send/contacts.partner/" + all.get(7) + "?route=PHONE&template=" + shop.template);
        assertTrue(form.expect(200).shows("Hạn mức của tài khoản còn 1, 3 tin khác đang đợi gửi trước."), form.body());
        kenh.drain();
        var full = post.standing();
        assertEquals("used_up", full.text("/outlook"));
        assertEquals(2, full.number("/tomorrow"));
        assertTrue(admin.get(PAGE).expect(200).shows("Hạn mức hôm nay đã hết, 2 tin sang ngày mai mới đi."));
        assertEquals(1, post.told(admin));
        var news = admin.get("/api/v1/chatter/notifications").expect(200).json();
        assertEquals("alert", news.text("/items/0/kind"));
        assertTrue(news.text("/items/0/text").startsWith("Hạn mức Zalo của "), news::toString);

        kenh.clock().advance(Duration.ofDays(1));
        kenh.drain();
        all.subList(0, 2).forEach(one -> post.send(kenh.api(), one));
        assertEquals(2, post.warnings(), "another day");
    }
}
