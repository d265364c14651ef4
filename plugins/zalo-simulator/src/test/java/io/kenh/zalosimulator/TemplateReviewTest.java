package io.kenh.zalosimulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Templates from submission to the reviewer's decision. */
@KenhTest(plugins = "zalo-simulator")
class TemplateReviewTest {
    private final TestKenh kenh;
    private final FakeSuite suite = new FakeSuite();
    private final World world;
    private final Zbs zbs;

    TemplateReviewTest(TestKenh kenh) {
        this.kenh = kenh;
        this.world = World.fresh(kenh, suite.url());
        this.zbs = new Zbs(kenh, world.token(World.SHOP));
        world.sim("oas/" + World.SHOP + "/zbs", "{\"balance\":1000000}");
    }

    @AfterEach
    void close() {
        suite.close();
    }

    private long refused(String template) {
        return zbs.create(template).number("/error");
    }

    private String with(String body, String buttons, String params) {
        return zbs.template(1, 1, "t-" + System.nanoTime(), zbs.logo(), Zbs.order(body, buttons), params);
    }

    @Test
    void a_template_waits_for_the_reviewer_and_the_decision_is_told() {
        var created = zbs.create(zbs.confirmation("tpl-1"));
        assertEquals(0, created.number("/error"), created.toString());
        assertEquals("PENDING_REVIEW", created.text("/data/status"));
        assertEquals("300", created.text("/data/price_sdt"));
        assertEquals("210", created.text("/data/price_uid"));
        var id = created.text("/data/template_id");
        var page = kenh.admin().get("/zalo-simulator/console/templates").expect(200);
        assertTrue(page.shows("Đã nhận đơn hàng DH01") && page.shows("150.000"), "preview with the sample values");

        kenh.admin().post("/zalo-simulator/console/templates/" + id + "/reject", Map.of("reason", "Sai chính tả"));
        kenh.drain();
        var told = suite.arrived("change_template_status").getFirst();
        assertEquals("ZNS", told.server().orElse(""));
        assertTrue(
                told.body().contains("\"new_status\":\"REJECT\"") && told.body().contains("Sai chính tả"));
        assertEquals(
                "Sai chính tả", zbs.get("/template/info/v2?template_id=" + id).text("/data/reason"));

        var edited = zbs.post(
                "/template/edit", zbs.confirmation("tpl-1").replaceFirst("\\{", "{\"template_id\":\"" + id + "\","));
        assertEquals("PENDING_REVIEW", edited.text("/data/status"), edited.toString());
        kenh.admin().post("/zalo-simulator/console/templates/" + id + "/approve", Map.of());
        kenh.drain();
        assertEquals(2, suite.arrived("change_template_status").size());
        var detail = zbs.get("/template/info/v2?template_id=" + id);
        assertEquals("ENABLE", detail.text("/data/status"));
        assertEquals("TRANSACTION", detail.text("/data/templateTag"));
        assertEquals("order_code", detail.text("/data/listParams/0/name"));
        assertEquals("STRING", detail.text("/data/listParams/0/type"));
        assertEquals(30, detail.number("/data/listParams/0/maxLength"));
        assertEquals("Xem đơn hàng", detail.text("/data/listButtons/0/title"));
        assertEquals("An", zbs.get("/template/sample-data?template_id=" + id).text("/data/customer"));
        assertEquals(
                -1091,
                zbs.post("/template/edit", "{\"template_id\":\"" + id + "\"}").number("/error"));
    }

    @Test
    void the_list_is_asked_for_by_number_and_says_how_long_it_is() {
        zbs.approved(world, zbs.confirmation("a"));
        zbs.create(zbs.confirmation("b"));
        assertEquals(2, zbs.get("/template/all?offset=0&limit=100").number("/metadata/total"));
        var enabled = zbs.get("/template/all?offset=0&limit=1&status=1");
        assertEquals(1, enabled.number("/metadata/total"));
        assertEquals("ENABLE", enabled.text("/data/0/status"));
        assertEquals(-132, zbs.get("/template/all?status=ENABLE").number("/error"));
        assertEquals(-132, zbs.get("/template/all?limit=101").number("/error"));
        assertEquals(-109, zbs.get("/template/info/v2?template_id=1").number("/error"));
    }

    @Test
    void pictures_are_checked_for_type_size_and_shape() {
        assertEquals(
                -159,
                zbs.upload("GIF89a".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.gif")
                        .number("/error"));
        var heavy = java.util.Arrays.copyOf(Zbs.picture(400, 96, "png"), (500 << 10) + 1);
        assertEquals(-158, zbs.upload(heavy, "a.png").number("/error"));
        var square = zbs.upload(Zbs.picture(96, 96, "png"), "a.png").text("/data/media_id");
        var wide = zbs.upload(Zbs.picture(640, 360, "jpg"), "a.jpg").text("/data/media_id");
        var rest = Zbs.order(Zbs.body(Zbs.TITLE, Zbs.ROWS), Zbs.BUTTON);
        var image = "{\"IMAGES\":{\"items\":[{\"type\":\"IMAGE\",\"media_id\":\"%s\"}]}}";
        assertEquals(-153, refused(zbs.template(1, 1, "i1", image.formatted(square), rest, Zbs.PARAMS)));
        assertEquals(-153, refused(zbs.template(1, 1, "i2", image.formatted("nothing"), rest, Zbs.PARAMS)));
        assertEquals(
                -153,
                refused(zbs.template(
                        1,
                        1,
                        "i3",
                        zbs.logo().replaceFirst("media_id\":\"[^\"]+", "media_id\":\"" + square),
                        rest,
                        Zbs.PARAMS)));
        assertEquals(
                -153, refused(zbs.template(1, 1, "i4", zbs.logo() + "," + image.formatted(wide), rest, Zbs.PARAMS)));
        var withImage = zbs.create(zbs.template(1, 1, "i5", image.formatted(wide), rest, Zbs.PARAMS));
        assertEquals("600", withImage.text("/data/price_sdt"), withImage.toString());
    }

    @Test
    void each_rule_of_a_template_has_its_code() {
        var body = Zbs.body(Zbs.TITLE, Zbs.ROWS);
        assertEquals(-121, refused("{}"));
        assertEquals(-122, refused("{nonsense"));
        assertEquals(-132, refused(zbs.confirmation("x").replace("Xác nhận đơn hàng", "Ngắn quá")));
        assertEquals(-132, refused(zbs.template(2, 2, "x", zbs.logo(), Zbs.order(body, Zbs.BUTTON), Zbs.PARAMS)));
        assertEquals(-153, refused(with(Zbs.body("Ngắn", Zbs.ROWS), Zbs.BUTTON, Zbs.PARAMS)));
        assertEquals(-153, refused(with(Zbs.body("Dài ".repeat(17), Zbs.ROWS), Zbs.BUTTON, Zbs.PARAMS)));
        assertEquals(
                -153,
                refused(with(
                        Zbs.body(Zbs.TITLE, Zbs.ROWS.substring(0, Zbs.ROWS.indexOf("},") + 1)),
                        Zbs.BUTTON,
                        Zbs.PARAMS)));
        assertEquals(-153, refused(with(body + ",{\"OTP\":{\"value\":\"123\"}}", Zbs.BUTTON, Zbs.PARAMS)));
        assertEquals(-113, refused(with(body, Zbs.BUTTON.replace("Xem đơn hàng", "Xem"), Zbs.PARAMS)));
        assertEquals(-113, refused(with(body, Zbs.BUTTON.replace(":1,", ":13,"), Zbs.PARAMS)));
        assertEquals(
                -113, refused(with(body, String.join(",", java.util.Collections.nCopies(4, Zbs.BUTTON)), Zbs.PARAMS)));
        assertEquals(-1131, refused(with(body, Zbs.BUTTON.replace("https://", "ftp:"), Zbs.PARAMS)));
        assertEquals(
                -132,
                refused(with(
                        body, Zbs.BUTTON, Zbs.PARAMS + ",{\"name\":\"more\",\"type\":\"1\",\"sample_value\":\"x\"}")));
        assertEquals(-112, refused(with(body, Zbs.BUTTON, Zbs.PARAMS.replace("\"14\"", "\"16\""))));
        assertEquals(-1124, refused(with(body, Zbs.BUTTON, Zbs.PARAMS.replace("150000", "-5"))));
        assertEquals(
                -1121, refused(with(body, Zbs.BUTTON, Zbs.PARAMS.replace("\"An\"", "\"" + "A".repeat(31) + "\""))));
        assertEquals(
                -1122,
                refused(with(
                        body, Zbs.BUTTON, Zbs.PARAMS.replace("\"sample_value\":\"An\"", "\"sample_value\":\"\""))));
        assertEquals(0, zbs.create(zbs.confirmation("once")).number("/error"));
        assertEquals(-132, refused(zbs.confirmation("once")));
        world.sim("oas/" + World.SHOP + "/zbs", "{\"tags\":[\"TRANSACTION\"]}");
        assertEquals(-1201, refused(zbs.template(1, 3, "promo", zbs.logo(), Zbs.order(body, Zbs.BUTTON), Zbs.PARAMS)));
        world.sim("options", "{\"templateEditsPerDay\":1}");
        assertEquals(-160, refused(zbs.confirmation("too many")));
    }

    @Test
    void payment_voucher_rating_and_otp_templates_are_made_of_their_own_parts() {
        var title = "{\"TITLE\":{\"value\":\"Yêu cầu thanh toán\"}}";
        var pay = title
                + ",{\"PAYMENT\":{\"bank_code\":\"970436\",\"account_name\":\"CONG TY ANH\",\"bank_account\":\"001\",\"amount\":\"<total>\",\"note\":\"<ref>\"}}";
        var params =
                "{\"name\":\"total\",\"type\":\"14\",\"sample_value\":\"2000\"},{\"name\":\"ref\",\"type\":\"15\",\"sample_value\":\"DH01\"}";
        assertEquals(0, refused(zbs.template(3, 1, "pay", zbs.logo(), Zbs.order(pay, ""), params)));
        assertEquals(-153, refused(zbs.template(3, 1, "p2", zbs.logo(), Zbs.order(title, ""), "")));
        assertEquals(
                -153,
                refused(zbs.template(
                        3,
                        1,
                        "p3",
                        zbs.logo(),
                        Zbs.order(pay.replace("<total>", "1999"), ""),
                        params.substring(params.indexOf("},") + 2))));
        var voucher = title
                + ",{\"VOUCHER\":{\"name\":\"Giảm 10%\",\"condition\":\"Đơn từ 100k\",\"end_date\":\"31/12/2026\",\"voucher_code\":\"TET\"}}";
        assertEquals(0, refused(zbs.template(4, 2, "v", zbs.logo(), Zbs.order(voucher, ""), "")));
        var stars = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            stars.append(i == 1 ? "" : ",")
                    .append(
                            "{\"star\":" + i
                                    + ",\"title\":\"Sao\",\"question\":\"Vì sao?\",\"answers\":[\"Nhanh\"],\"thanks\":\"Cảm ơn\",\"description\":\"Mô tả\"}");
        }
        var rating = title + ",{\"RATING\":{\"items\":[" + stars + "]}}";
        assertEquals(0, refused(zbs.template(5, 2, "r", zbs.logo(), Zbs.order(rating, ""), "")));
        assertEquals(
                -153,
                refused(zbs.template(
                        5, 2, "r2", zbs.logo(), Zbs.order(rating.replace("\"star\":5", "\"star\":4"), ""), "")));
        var otp = "{\"OTP\":{\"value\":\"<otp>\"}},{\"PARAGRAPH\":{\"value\":\"Không chia sẻ mã này.\"}}";
        assertEquals(
                0,
                refused(zbs.template(
                        2,
                        1,
                        "o",
                        zbs.logo(),
                        Zbs.order(otp, ""),
                        "{\"name\":\"otp\",\"type\":\"12\",\"sample_value\":\"123456\"}")));
    }

    @Test
    void quality_quotas_and_allowed_tags_change_with_an_event_and_low_quality_switches_off() {
        var id = zbs.approved(world, zbs.confirmation("q"));
        world.sim("templates/" + id, "{\"dailyQuota\":5,\"quality\":\"LOW\"}");
        world.sim("oas/" + World.SHOP + "/zbs", "{\"dailyQuota\":1000,\"tags\":[\"TRANSACTION\"]}");
        kenh.drain();
        for (var name : new String[] {
            "change_template_quality", "change_template_quota", "change_oa_daily_quota", "change_oa_template_tags"
        }) {
            assertEquals(1, suite.arrived(name).size(), name);
            assertEquals("ZNS", suite.arrived(name).getFirst().server().orElse(""), name);
        }
        assertTrue(suite.arrived("change_oa_daily_quota").getFirst().body().contains("\"prev_value\":20000"));
        assertEquals("DISABLE", zbs.get("/template/info/v2?template_id=" + id).text("/data/status"));
        assertEquals(-146, zbs.send(id, "s1").number("/error"));
        assertEquals("TRANSACTION", zbs.get("/message/template-tag").text("/data/0"));
        assertEquals(1000, zbs.get("/message/quota").number("/data/dailyQuota"));
        assertEquals("HIGH", zbs.get("/quality").text("/data/oaCurrentQuality"));
        assertFalse(kenh.anonymous().get("/zalo-simulator/console/templates").status() == 200);
    }
}
