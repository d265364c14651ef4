package io.kenh.websitebutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a site's pages load, and where staff make it. */
@KenhTest(plugins = {"website-button", "zalo-simulator"})
class ButtonTest {
    private static final int MOST = 5_000;

    private final TestKenh kenh;
    private final Shopfront shop;

    ButtonTest(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shopfront(kenh);
    }

    /** Everything a site can have, as long as it may be. */
    private static Map<String, String> everything() {
        var form = new HashMap<>(Map.of(
                "mode", "WIDGET",
                "greeting", "Ặ".repeat(160),
                "closed", "Ặ".repeat(160),
                "popup", "600",
                "pages", ("/san-pham/" + "a".repeat(130) + "/*\n").repeat(2),
                "notPages", "*/thanh-toan.html*",
                "code", "on"));
        for (int day = 0; day < 7; day++) {
            form.put("from" + day, "08:00");
            form.put("to" + day, "17:30");
        }
        return form;
    }

    /** All parts, with what a shop would write. */
    private static Map<String, String> usual() {
        var form = new HashMap<>(everything());
        form.put(
                "greeting",
                "Xin chào! Cần quà tặng hay đồ thủ công từ sen, hãy nhắn cho Hoa Sen Xanh, chúng tôi trả lời ngay.");
        form.put("closed", "Cửa hàng đang nghỉ. Bạn cứ nhắn, sáng mai từ 8 giờ chúng tôi trả lời từng người một ạ.");
        form.put("pages", "/san-pham/*\n/bo-suu-tap/*");
        form.put("notPages", "*/thanh-toan*\n*/gio-hang*");
        form.put(
                "origins",
                Shopfront.ORIGIN
                        + IntStream.range(1, 10)
                                .mapToObj(i -> "\nhttps://chi-nhanh-" + i + ".shop.vn")
                                .collect(Collectors.joining()));
        return form;
    }

    private byte[] served(String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(kenh.uri().resolve(Shopfront.path(key) + ".js"))
                .header("Accept-Encoding", "gzip")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
            return answer.body();
        }
    }

    @Test
    void the_script_is_small_and_asked_for_again_only_when_it_changed() throws IOException, InterruptedException {
        var plain = kenh.anonymous().get(shop.path() + ".js").expect(200);
        assertTrue(plain.body().length() < MOST, plain.body().length() + ": " + plain.body());
        assertTrue(plain.shows("https://zalo.me/" + Shopfront.OA) && plain.shows(Shopfront.ORIGIN), plain.body());
        assertFalse(plain.shows("sp.zalo.me") || plain.shows("innerHTML") || plain.shows("style="), plain.body());
        var all = kenh.anonymous().get(Shopfront.path(shop.site(usual())) + ".js");
        var bytes = all.expect(200).body().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < MOST, bytes + " bytes as they are: " + all.body());
        var largest = served(shop.site(everything()));
        assertTrue(largest.length < MOST, "" + largest.length);

        var tag = plain.header("ETag").orElseThrow();
        assertEquals(
                304,
                kenh.anonymous()
                        .with("If-None-Match", tag)
                        .get(shop.path() + ".js")
                        .status());
        assertEquals(404, kenh.anonymous().get("/embed/website-button/abc.js").status());
        assertEquals(
                "cross-origin", plain.header("Cross-Origin-Resource-Policy").orElse(""));
        // The site's page may ask although its button is off: nothing comes, and nothing breaks.
        var off = shop.site(Map.of("active", ""));
        assertEquals(
                "",
                kenh.anonymous().get(Shopfront.path(off) + ".js").expect(200).body());
    }

    @Test
    void only_the_sites_own_pages_are_answered() {
        var qr = shop.path() + "/qr";
        var own = kenh.anonymous().with("Origin", Shopfront.ORIGIN).get(qr).expect(200);
        assertEquals(Shopfront.ORIGIN, own.header("Access-Control-Allow-Origin").orElse(""));
        assertTrue(own.shows("<svg") && !own.shows("style"), own.body());
        var other =
                kenh.anonymous().with("Origin", "https://evil.example").get(qr).expect(403);
        assertTrue(other.header("Access-Control-Allow-Origin").isEmpty());
        assertEquals(
                403,
                kenh.anonymous().post(shop.path() + "/seen", Map.of("p", "/")).status());
        assertEquals(0, shop.counted("seen", "/"));
    }

    @Test
    void staff_make_a_site_see_it_and_get_what_to_paste() {
        var staff = kenh.admin(Locale.of("vi"));
        var form = shop.form();
        form.putAll(Map.of("origins", "ftp://x y", "popup", "abc", "pages", "san-pham", "from0", "17:00", "to0", "8h"));
        var wrong = staff.post("/website-button/sites", form).expect(422);
        for (var said : new String[] {"không phải địa chỉ website", "phải bắt đầu bằng /", "Hãy điền cả hai"}) {
            assertTrue(wrong.shows(said), said + wrong.body());
        }
        var preview = staff.get("/website-button/preview.js?greeting=Ch%C3%A0o&colour=%23ffcc00&mode=WIDGET")
                .expect(200);
        assertTrue(preview.shows("\"absolute\"") && preview.shows("#111827") && preview.shows("Chào"), preview.body());
        assertFalse(preview.shows("/seen") || preview.shows("zalo-chat-widget"), preview.body());
        assertFalse(preview.shows("/qr"), "a site that is not there yet has no code for cameras");
        var key = shop.path().replaceAll(".*/", "");
        assertTrue(
                staff.get("/website-button/preview.js?key=" + key).expect(200).shows("/qr"));

        var page = shop.page();
        assertTrue(staff.get("/website-button/sites").expect(200).shows("data-href=\"" + page));
        shop.sees("/den-sen");
        var shown = staff.get(page).expect(200);
        for (var said : new String[] {".js&#34; async", "connect-src " + kenh.uri(), "/den-sen", "/sample"}) {
            assertTrue(shown.shows(said), said + shown.body());
        }
        assertTrue(staff.get("/website-button/numbers?view=graph&rows=day:day&measure=seen")
                .expect(200)
                .shows("<svg"));
        var edit = staff.get(page + "/edit").expect(200);
        form = shop.form();
        form.put("version", edit.find("name=\"version\" value=\"(\\d+)\""));
        form.put("greeting", "Shop nghe ạ");
        staff.post(page + "/edit", form).expect(303);
        assertEquals(409, staff.post(page + "/edit", form).status());
        assertEquals(
                403, kenh.as("website-button.marketing").get(page + "/edit").status());
        kenh.as("website-button.marketing").get(page).expect(200);

        var sample = kenh.anonymous().get(shop.path() + "/sample/product").expect(200);
        assertTrue(sample.header("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertEquals(404, kenh.anonymous().get(shop.path() + "/sample/x").status());
        var here = kenh.uri().toString();
        shop.tells("seen", here, "Mozilla/5.0", "/sample-page", "", "").expect(204);
        shop.tells("clicked", here, "Mozilla/5.0", "/sample-page", "", "").expect(204);
        assertEquals(0, shop.counted("seen", "/sample-page"), "who looks at the sample is no visitor");
        assertEquals(0, shop.counted("clicked", "/sample-page"));
    }

    @Test
    void hours_may_last_over_midnight_in_a_time_zone_of_the_sites_own() {
        var night = Map.of("from4", "22:00", "to4", "02:00", "zone", "Asia/Tokyo");
        var script =
                kenh.anonymous().get(Shopfront.path(shop.site(night)) + ".js").expect(200);
        assertTrue(script.shows("[[7080,7320]]") && script.shows("Asia/Tokyo"), script.body());
        var staff = kenh.admin();
        var form = shop.form();
        form.putAll(night);
        var made = staff.post("/website-button/sites", form).expect(303).location();
        var edit = staff.get(made + "/edit").expect(200);
        assertTrue(edit.shows("value=\"22:00\"") && edit.shows("value=\"02:00\""), edit.body());
        assertTrue(edit.shows("value=\"Asia/Tokyo\" selected"), edit.body());
        form.putAll(Map.of("version", "0", "zone", "Mars/Olympus"));
        staff.post(made + "/edit", form).expect(422);
        form.put("zone", "Europe/London");
        staff.post(made + "/edit", form).expect(303);
        assertEquals(1, kenh.number("select count(*) from website_button_site where time_zone = 'Europe/London'"));
    }

    @Test
    void a_site_is_written_with_the_accounts_of_its_own_company() {
        var before = kenh.number("select min(company_id) from core_user");
        shop.site(Map.of("name", "Của công ty"));
        var page =
                "/website-button/sites/" + kenh.number("select id from website_button_site where name = 'Của công ty'");
        var there = kenh.otherCompany("Chi nhánh Nút");
        kenh.change("update core_user set company_id = " + there);
        try {
            var staff = kenh.admin();
            var edit = staff.get(page + "/edit").expect(200);
            assertTrue(edit.shows(">Hoa Sen Xanh</option>"), edit.body());
            var form = shop.form();
            form.put("name", "Vẫn của công ty");
            form.put("version", edit.find("name=\"version\" value=\"(\\d+)\""));
            staff.post(page + "/edit", form).expect(303);
            // A new one is the branch's, which has no account.
            assertFalse(staff.get("/website-button/sites/new").expect(200).shows(">Hoa Sen Xanh</option>"));
            staff.post("/website-button/sites", form).expect(422);
        } finally {
            kenh.change("update core_user set company_id = " + before);
            // Who somebody is, is remembered for two seconds.
            kenh.clock().advance(Duration.ofSeconds(3));
        }
    }

    @Test
    void a_site_that_is_deleted_takes_its_figures_along_and_its_pages_stay_whole() {
        var key = shop.site(Map.of("name", "Tạm"));
        var page = "/website-button/sites/" + kenh.number("select id from website_button_site where name = 'Tạm'");
        shop.tells(key, "clicked", "/tam", "AAAABB").expect(204);
        assertEquals(1, shop.counted("clicked", "/tam"));
        kenh.as("website-button.marketing").post(page + "/delete", Map.of()).expect(403);
        kenh.admin().post(page + "/delete", Map.of()).expect(303);
        assertEquals(404, kenh.admin().get(page).status());
        assertEquals(0, shop.counted("clicked", "/tam"));
        assertEquals(0, kenh.number("select count(*) from website_button_click where page = '/tam'"));
        var script = kenh.anonymous().get(Shopfront.path(key) + ".js");
        assertEquals(404, script.status());
        assertEquals("no-store", script.header("Cache-Control").orElse(""));
        shop.tells(key, "seen", "/tam", "").expect(404);
    }

    @Test
    void while_the_plugin_is_off_nothing_is_there_and_nothing_is_kept_and_then_it_is_back() {
        var script = shop.path() + ".js";
        var before = kenh.anonymous().get(script).expect(200);
        kenh.disable("website-button");
        try {
            for (var path : new String[] {script, shop.path() + "/qr", shop.path() + "/sample"}) {
                var gone = kenh.anonymous().with("Origin", Shopfront.ORIGIN).get(path);
                assertEquals(404, gone.status(), path);
                // Neither a browser nor a cache between keeps that it is gone.
                assertEquals("no-store", gone.header("Cache-Control").orElse(""), path);
                assertTrue(gone.header("ETag").isEmpty(), path);
            }
            assertEquals(
                    404,
                    shop.tells("seen", Shopfront.ORIGIN, "Mozilla/5.0", "/tat", "", "")
                            .status());
        } finally {
            kenh.enable("website-button", "zalo-simulator");
        }
        assertEquals(before.body(), kenh.anonymous().get(script).expect(200).body());
        shop.sees("/bat-lai");
        assertEquals(1, shop.counted("seen", "/bat-lai"));
        assertEquals(0, shop.counted("seen", "/tat"));
    }

    @Test
    void nothing_is_kept_of_a_visitor_and_no_cookie_is_set() {
        shop.sees("/rieng-tu");
        shop.clicks("/rieng-tu", "facebook", "PRVT23");
        for (var path : new String[] {shop.path() + ".js", shop.path() + "/qr", shop.path() + "/sample"}) {
            var answer =
                    kenh.anonymous().with("Origin", Shopfront.ORIGIN).get(path).expect(200);
            assertTrue(answer.header("Set-Cookie").isEmpty(), path + answer.headers());
        }
        var told = shop.tells("seen", Shopfront.ORIGIN, "Mozilla/5.0 (Nokia 3310)", "/rieng-tu", "", "");
        assertTrue(told.header("Set-Cookie").isEmpty());
        assertTrue(told.header("Access-Control-Allow-Credentials").isEmpty());
        // Column by column: what is not among them is not kept.
        assertEquals(
                "campaign clicked company_id counted_on id medium page row_key seen site_id source",
                columns("website_button_count"));
        assertEquals(
                "account_id campaign certain clicked_at company_id conversation_id id medium page reference site_id source"
                        + " version",
                columns("website_button_click"));
    }

    private String columns(String table) {
        try (var connection = kenh.connect();
                var rows = connection.createStatement().executeQuery("select * from " + table + " where 1 = 0")) {
            var meta = rows.getMetaData();
            return IntStream.rangeClosed(1, meta.getColumnCount())
                    .mapToObj(i -> {
                        try {
                            return meta.getColumnName(i).toLowerCase(Locale.ROOT);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .collect(Collectors.joining(" "));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_strangers_invent_is_bounded() {
        var key = shop.site(Map.of("name", "Bị phá"));
        long site = kenh.number("select id from website_button_site where name = 'Bị phá'");
        many(2000, """
                insert into website_button_count (id, company_id, row_key, site_id, counted_on, page, source, medium, campaign, seen, clicked)
                select 900000 + ?, company_id, concat('k', ?), id, date '%s', concat('/', ?), '', '', '', 1, 0 from website_button_site where id = %d""".formatted(today(), site));
        many(500, """
                insert into website_button_click (id, version, company_id, site_id, account_id, reference, clicked_at, page, source, medium, campaign)
                select 900000 + ?, 0, company_id, id, account_id, concat('_', ?), timestamp with time zone '%s', '/', '', '', ''
                from website_button_site where id = %d""".formatted(kenh.clock().instant(), site));
        shop.tells(key, "clicked", "/thua", "ZZZZZ2").expect(204);
        assertEquals(0, shop.counted("clicked", "/thua"));
        assertEquals(1, shop.counted("clicked", "…"), "one row for all beyond");
        assertEquals(0, kenh.number("select count(*) from website_button_click where reference = 'ZZZZZ2'"));
        int refused = 0;
        for (int i = 0; i < 130; i++) {
            refused += shop.tells(key, "seen", "/thua", "").status() == 429 ? 1 : 0;
        }
        assertTrue(refused > 0, "so many an address and minute");
        kenh.clock().advance(Duration.ofMinutes(2));
    }

    /** @param insert with nothing but the number of the row to fill in */
    private void many(int rows, String insert) {
        try (var connection = kenh.connect();
                var statement = connection.prepareStatement(insert)) {
            int places = statement.getParameterMetaData().getParameterCount();
            for (int row = 0; row < rows; row++) {
                for (int place = 1; place <= places; place++) {
                    statement.setInt(place, row);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kenh.clock().instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
