package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Template messages: sending by phone and by user id, delivery, ratings, allowances. */
@KenhTest(plugins = "zalo-simulator")
class NoticeTest {
    private static final String PHONE = "/zalo-simulator/phone/an/" + World.SHOP;

    private final TestKenh kenh;
    private final FakeSuite suite = new FakeSuite();
    private final World world;
    private final Zbs zbs;
    private final String token;
    private final String template;

    NoticeTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, suite.url());
        this.token = world.token(World.SHOP);
        this.zbs = new Zbs(kenh, token);
        world.sim("oas/" + World.SHOP + "/zbs", "{\"balance\":1000000}");
        this.template = zbs.approved(world, zbs.confirmation("order"));
        kenh.drain();
        suite.forget();
    }

    @AfterEach
    void close() {
        suite.close();
    }

    private long refused(String values, String more) {
        return zbs.send("84987654321", template, values, "t1", more).number("/error");
    }

    @Test
    void an_amount_nobody_can_pay_is_refused() {
        var payment =
                ",{\"PAYMENT\":{\"bank_code\":\"970436\",\"account_name\":\"CONG TY KENH\",\"bank_account\":\"0011001234567\","
                        + "\"amount\":\"<total>\",\"note\":\"THANH TOAN\"}}";
        var request = zbs.approved(
                world,
                zbs.template(
                        3,
                        1,
                        "request",
                        zbs.logo(),
                        Zbs.order(Zbs.body(Zbs.TITLE, Zbs.ROWS) + payment, Zbs.BUTTON),
                        Zbs.PARAMS));
        for (var amount : List.of("1100", "500000001")) {
            var values = Zbs.VALUES.replace("1250000", amount);
            assertEquals(
                    -1124, zbs.send("84987654321", request, values, "t1", "").number("/error"), amount);
        }
        assertEquals(0, zbs.send("84987654321", request, Zbs.VALUES, "t1", "").number("/error"));
    }

    @Test
    void a_message_by_phone_is_accepted_delivered_and_stands_on_the_phone_as_a_card() {
        var answer = zbs.send(template, "order-DH01");
        assertEquals(0, answer.number("/error"), answer.toString());
        var id = answer.text("/data/msg_id");
        assertEquals("20000", answer.text("/data/quota/dailyQuota"));
        assertEquals("19999", answer.text("/data/quota/remainingQuota"));
        assertEquals(0, zbs.get("/message/status?message_id=" + id).number("/data/status"));

        kenh.drain();
        assertEquals(1, zbs.get("/message/status?message_id=" + id).number("/data/status"));
        var receipt = suite.arrived("user_received_message").getFirst();
        assertEquals("ZNS", receipt.server().orElse(""));
        assertTrue(receipt.body().contains("\"tracking_id\":\"order-DH01\"")
                && receipt.body().contains("\"id\":\"84987654321\"")
                && receipt.body().contains(id));
        assertFalse(receipt.body().contains("user_id_by_app"));
        var phone = kenh.admin().get(PHONE).expect(200);
        assertTrue(phone.shows("Đã nhận đơn hàng DH01") && phone.shows("1.250.000"));
        assertTrue(phone.shows("href=\"https://shop.example/o/DH01\""));
        assertEquals(1_000_000 - 300, balance());
        assertEquals(-1, zbs.get("/message/status?message_id=nothing").number("/data/status"));
        assertEquals(-107, zbs.get("/message/status").number("/error"));
    }

    private long balance() {
        return world.sim("oas/" + World.SHOP + "/zbs", "{}").number("/balance");
    }

    @Test
    void what_is_sent_twice_is_there_twice() {
        zbs.send(template, "same");
        zbs.send(template, "same");
        assertEquals(2, world.look("notices?trackingId=same").items("/items").size());
    }

    @Test
    void a_time_out_after_acceptance_loses_the_answer_and_not_the_message() {
        world.sim("faults", "{\"kind\":\"timeout-after\",\"amount\":1,\"path\":\"/message/template\"}");
        var lost = kenh.anonymous()
                .with("access_token", token)
                .postJson(
                        Zbs.API + "/message/template",
                        "{\"phone\":\"84987654321\",\"template_id\":\"%s\",\"template_data\":%s,\"tracking_id\":\"lost\"}"
                                .formatted(template, Zbs.VALUES));
        assertEquals(504, lost.status());
        assertEquals(1, world.look("notices?trackingId=lost").items("/items").size());
        world.sim("faults", "{\"kind\":\"send-failed\",\"path\":\"/message/template\"}");
        assertEquals(-100, zbs.send(template, "failed").number("/error"));
        world.sim("faults", "{\"kind\":\"token-expired\",\"path\":\"/message/template\"}");
        assertEquals(-124, zbs.send(template, "failed").number("/error"));
        assertEquals(0, world.look("notices?trackingId=failed").items("/items").size());
    }

    @Test
    void a_phone_that_is_off_gets_it_when_it_is_on_again_unless_that_is_too_late() {
        world.sim("act", "{\"person\":\"an\",\"action\":\"offline\"}");
        var first = zbs.send(template, "waits").text("/data/msg_id");
        kenh.drain();
        assertEquals(0, suite.arrived("user_received_message").size());
        world.sim("act", "{\"person\":\"an\",\"action\":\"online\"}");
        kenh.drain();
        assertEquals(1, zbs.get("/message/status?message_id=" + first).number("/data/status"));

        world.sim("act", "{\"person\":\"an\",\"action\":\"offline\"}");
        var second = zbs.send(template, "late").text("/data/msg_id");
        world.later(Duration.ofHours(3));
        world.sim("act", "{\"person\":\"an\",\"action\":\"online\"}");
        kenh.drain();
        assertEquals(0, zbs.get("/message/status?message_id=" + second).number("/data/status"));
        assertEquals(1, suite.arrived("user_received_message").size());
    }

    @Test
    void each_check_has_its_code_in_order() {
        assertEquals(-109, zbs.send("1", "t1").number("/error"));
        assertEquals(
                -108, zbs.send("0987654321", template, Zbs.VALUES, "t1", "").number("/error"));
        assertEquals(-132, zbs.send(template, "không hợp lệ").number("/error"));
        assertEquals(-132, zbs.send(template, "x".repeat(49)).number("/error"));
        assertEquals(-111, refused("{}", ""));
        assertEquals(-1122, refused("{\"order_code\":\"DH01\",\"total\":\"1\"}", ""));
        assertEquals(-132, refused(Zbs.VALUES.replace("}", ",\"more\":\"x\"}"), ""));
        assertEquals(-1121, refused(Zbs.VALUES.replace("DH01", "D".repeat(31)), ""));
        assertEquals(-1124, refused(Zbs.VALUES.replace("1250000", "1.250.000"), ""));
        assertEquals(-162, refused(Zbs.VALUES, ",\"sending_mode\":\"3\""));
        assertEquals(-127, refused(Zbs.VALUES, ",\"mode\":\"development\""));
        assertEquals(
                -118, zbs.send("84900000000", template, Zbs.VALUES, "t1", "").number("/error"));
        world.sim("options", "{\"nightBan\":true}");
        world.later(Duration.ofHours(14));
        var night = new Zbs(kenh, world.token(World.SHOP));
        assertEquals(-133, night.send(template, "t1").number("/error"));
        world.sim("options", "{\"nightBan\":false}");
        world.sim("oas/" + World.SHOP + "/zbs", "{\"balance\":299}");
        assertEquals(-115, night.send(template, "t1").number("/error"));
        assertEquals(0, world.look("notices").number("/total"));
        assertEquals(-124, new Zbs0(kenh).send());
    }

    /** Without any token. */
    private record Zbs0(TestKenh kenh) {
        long send() {
            return kenh.anonymous()
                    .postJson(Zbs.API + "/message/template", "{}")
                    .json()
                    .number("/error");
        }
    }

    @Test
    void allowances_are_used_up_and_filled_at_midnight_in_vietnam() {
        world.sim("templates/" + template, "{\"dailyQuota\":1}");
        assertEquals(0, zbs.send(template, "a").number("/error"));
        assertEquals(-147, zbs.send(template, "b").number("/error"));
        world.sim("templates/" + template, "{\"dailyQuota\":0}");
        world.sim("oas/" + World.SHOP + "/zbs", "{\"dailyQuota\":2}");
        assertEquals(0, zbs.send(template, "c").number("/error"));
        assertEquals(-144, zbs.send(template, "d").number("/error"));
        assertEquals(0, zbs.get("/message/quota").number("/data/remainingQuota"));
        world.later(Duration.ofHours(15));
        assertEquals(
                0, new Zbs(kenh, world.token(World.SHOP)).send(template, "e").number("/error"));
    }

    @Test
    void promotions_go_to_people_who_know_the_account_once_a_day_and_not_at_night() {
        var promo = zbs.approved(
                world,
                zbs.template(1, 3, "p", zbs.logo(), Zbs.order(Zbs.body(Zbs.TITLE, Zbs.ROWS), Zbs.BUTTON), Zbs.PARAMS));
        assertEquals(-140, zbs.send(promo, "a").number("/error"));
        world.writes("an", "Chào shop");
        assertEquals(0, zbs.send(promo, "b").number("/error"));
        assertEquals(-1472, zbs.send(promo, "c").number("/error"));
        world.sim("oas/" + World.SHOP + "/zbs", "{\"promotionQuota\":1}");
        assertEquals(-1441, zbs.send(promo, "d").number("/error"));
        world.sim("oas/" + World.SHOP + "/zbs", "{\"tags\":[\"TRANSACTION\"]}");
        assertEquals(-145, zbs.send(promo, "e").number("/error"));
        world.act("an", "\"action\":\"block\"");
        assertEquals(-141, zbs.send(template, "f").number("/error"));
    }

    @Test
    void a_test_message_goes_to_an_administrator_for_nothing() {
        var seed = "{\"people\":[{\"key\":\"an\",\"adminOf\":[\"" + World.SHOP + "\"]}]}";
        world.sim("seed", seed);
        var pending = zbs.create(zbs.confirmation("not yet")).text("/data/template_id");
        assertEquals(-131, zbs.send(pending, "a").number("/error"));
        assertEquals(
                0,
                zbs.send("84987654321", pending, Zbs.VALUES, "b", ",\"mode\":\"development\"")
                        .number("/error"));
        assertEquals(1_000_000, balance());
        assertEquals(20_000, zbs.get("/message/quota").number("/data/remainingQuota"));
    }

    @Test
    void a_message_by_user_id_costs_less_and_is_reported_like_any_message() {
        var an = world.userId("an", World.SHOP);
        var body = "{\"user_id\":\"%s\",\"template_id\":\"%s\",\"template_data\":%s}";
        var sent = world.post(token, "/v3.0/oa/message/template", body.formatted(an, template, Zbs.VALUES))
                .expect(200)
                .json();
        assertEquals(0, sent.number("/error"), sent.toString());
        assertEquals(1_000_000 - 210, balance());
        assertEquals(20_000, zbs.get("/message/quota").number("/data/remainingQuota"), "the day's quota is by phone");
        kenh.drain();
        var receipt = suite.arrived("user_received_message").getFirst();
        assertTrue(receipt.server().isEmpty() && receipt.body().contains(sent.text("/data/message_id")));
        assertEquals(1, suite.arrived("oa_send_template").size());
        var stranger = world.post(token, "/v3.0/oa/message/template", body.formatted("1", template, Zbs.VALUES));
        assertEquals(-201, stranger.json().number("/error"));
    }

    @Test
    void stars_tapped_on_the_phone_come_back_once() {
        var stars = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            stars.append(i == 1 ? "" : ",")
                    .append("{\"star\":" + i + ",\"title\":\"Sao " + i + "\",\"question\":\"Vì sao?\",")
                    .append("\"answers\":[\"Đúng hẹn\",\"Chậm\"],\"thanks\":\"Cảm ơn " + i
                            + "\",\"description\":\"Mô tả\"}");
        }
        var body = "{\"TITLE\":{\"value\":\"Đánh giá dịch vụ\"}},{\"RATING\":{\"items\":[" + stars + "]}}";
        var rating = zbs.approved(world, zbs.template(5, 2, "rate", zbs.logo(), Zbs.order(body, ""), ""));
        var id = zbs.send("84987654321", rating, "{}", "job-1", "").text("/data/msg_id");
        kenh.drain();
        assertTrue(kenh.admin().get(PHONE).shows("Sao 5"));
        var form = Map.of("message", id, "stars", "5", "note", "Giao nhanh", "feedback", "Đúng hẹn");
        kenh.admin().post(PHONE + "/rate", form);
        kenh.admin().post(PHONE + "/rate", form);
        kenh.drain();
        var told = suite.arrived("user_feedback");
        assertEquals(1, told.size());
        for (var part : List.of("\"rate\":5", "Giao nhanh", "Đúng hẹn", "job-1", id)) {
            assertTrue(told.getFirst().body().contains(part), part);
        }
        assertTrue(kenh.admin().get(PHONE).shows("Cảm ơn 5"));
        var ask =
                "{\"template_id\":\"%s\",\"from_time\":\"0\",\"to_time\":\"99999999999999\",\"offset\":0,\"limit\":10}";
        var list = zbs.post("/rating/get", ask.formatted(rating));
        assertEquals(1, list.number("/data/total"), list.toString());
        assertEquals("job-1", list.text("/data/data/0/trackingId"));
        assertEquals(
                5,
                zbs.get("/rating/get?from_time=0&to_time=99999999999999&offset=0&limit=10&template_id=" + rating)
                        .number("/data/data/0/rate"));
    }
}
