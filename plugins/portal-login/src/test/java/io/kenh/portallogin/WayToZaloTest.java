package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What browser, database and Zalo get to know of a sign-in. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class WayToZaloTest {
    private static Map<String, String> query(String address) {
        var query = new HashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String kept(TestKenh kenh, String column) throws SQLException {
        try (var connection = kenh.connect();
                var rows =
                        connection.createStatement().executeQuery("select " + column + " from portal_login_attempt")) {
            assertTrue(rows.next());
            var value = rows.getString(1);
            assertFalse(rows.next());
            return value;
        }
    }

    @Test
    void what_waits_for_the_way_back_is_kept_as_digests_and_sealed(TestKenh kenh) throws Exception {
        var shop = new Shop(kenh);
        shop.offers(true);
        kenh.change("delete from portal_login_attempt");
        var invitation = shop.invitation(shop.contact("Chị Kín", "kin@khach.example"));
        var answer = kenh.anonymous()
                .post(
                        "/portal/zalo/start",
                        Map.of(
                                "company",
                                "" + shop.company(),
                                "next",
                                "https://evil.example/",
                                "invitation",
                                invitation));
        var sent = query(Shop.leadsTo(answer));
        assertEquals(kenh.uri() + "/portal/zalo/callback", sent.get("redirect_uri"));
        assertEquals(32, Base64.getUrlDecoder().decode(sent.get("state")).length, "256 random bits");
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("kenh_portal_zalo="))
                .findFirst()
                .orElseThrow();
        for (var limit : List.of("HttpOnly", "SameSite=Lax", "Path=/portal/zalo", "Max-Age=900")) {
            assertTrue(cookie.contains(limit), cookie);
        }
        var browser = cookie.replaceAll("^[^=]+=([^;]+).*", "$1");
        assertEquals(32, Base64.getUrlDecoder().decode(browser).length);
        for (var secret : List.of("no-store", "no-referrer", "noindex")) {
            assertTrue(answer.headers().map().toString().contains(secret), secret + answer.headers());
        }

        var row = kept(kenh, "id || ' ' || browser_hash || ' ' || verifier || ' ' || invitation");
        for (var secret : List.of(sent.get("state"), browser, invitation)) {
            assertFalse(row.contains(secret), row);
        }
        var verifier = kept(kenh, "verifier");
        var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
        assertFalse(
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest).equals(sent.get("code_challenge")));
        assertEquals("/portal", kept(kenh, "next_path"));
        // Each time anew.
        var again = query(shop.starts(kenh.anonymous()));
        assertFalse(again.get("code_challenge").equals(sent.get("code_challenge")));
        assertFalse(again.get("state").equals(sent.get("state")));
    }

    @Test
    void one_answer_of_zalo_that_comes_many_times_at_once_opens_one_session(TestKenh kenh) throws Exception {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("nhanh", "Vũ Nhanh", "84912000301");
        shop.known("nhanh", "Vũ Nhanh", "84912000301");
        var phone = kenh.anonymous();
        var back = shop.agrees(phone, shop.starts(phone), "nhanh");
        long before = kenh.number("select count(*) from portal_session");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                all.add(() -> phone.get(back).expect(303).status());
            }
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        assertEquals(before + 1, kenh.number("select count(*) from portal_session"));
    }

    @Test
    void a_contact_of_another_company_is_refused(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("xa", "Hà Xa", "84912000302");
        long partner = shop.known("xa", "Hà Xa", "84912000302");
        kenh.change("update contacts_partner set company_id = " + kenh.otherCompany("Chi nhánh") + " where id = "
                + partner);
        var refused = shop.enters(kenh.anonymous(), "xa").expect(303).location();
        assertTrue(refused.endsWith("/portal/zalo/refused?why=closed"), refused);
        assertEquals(0, kenh.number("select count(*) from portal_account where partner_id = " + partner));
    }

    @Test
    void each_thing_that_is_missing_hides_the_button_and_is_named(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        for (var missing : Map.of(
                        "app_secret = null", "Có khóa bí mật của ứng dụng",
                        "app_id = ''", "Có mã ứng dụng (App ID)",
                        "state = 'PAUSED'", "Official Account đang kết nối")
                .entrySet()) {
            kenh.change("create table kept as select id, app_secret, app_id, state from zalo_oa_account");
            kenh.change("update zalo_oa_account set " + missing.getKey());
            lacks(kenh, missing.getValue());
            for (var column : List.of("app_secret", "app_id", "state")) {
                kenh.change(
                        "update zalo_oa_account set %1$s = (select k.%1$s from kept k where k.id = zalo_oa_account.id)"
                                .formatted(column));
            }
            kenh.change("drop table kept");
            assertTrue(kenh.anonymous().get("/portal/sign-in").expect(200).shows("/portal/zalo/start"));
        }
        try (var plain = TestKenh.start(
                Database.H2,
                List.of("portal-login", "zalo-simulator"),
                Map.of("public-url", "http://kenh.example.vn"))) {
            new Shop(plain).offers(true);
            lacks(plain, "Máy chủ có địa chỉ https");
        }
    }

    private static void lacks(TestKenh kenh, String what) {
        assertFalse(kenh.anonymous().get("/portal/sign-in").expect(200).shows("/portal/zalo/start"), what);
        var settings = kenh.admin(Locale.of("vi")).get(Shop.SETTINGS).expect(200);
        assertEquals(1, settings.body().split("Thiếu", -1).length - 1, settings.body());
        var named = settings.body().substring(0, settings.body().indexOf("Thiếu"));
        assertTrue(named.substring(named.lastIndexOf("<li")).contains(what), what + settings.body());
    }

    @Test
    void no_form_on_the_way_in_is_taken_from_another_site(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        var join = "/portal/join/" + shop.invitation(shop.contact("Chị Mời", "moi-vao@khach.example"));
        // Who has no session yet has none to protect them: somebody else's account would be opened in their browser.
        for (var path : List.of(
                "/portal/sign-in",
                join,
                "/portal/sign-in/code",
                "/portal/zalo/start",
                "/portal/zalo/prove/send",
                "/portal/zalo/prove/code",
                "/portal/zalo/prove/invitation")) {
            var form = "login=a&password=sen+h%E1%BB%93ng+2026&again=sen+h%E1%BB%93ng+2026&code=1&company="
                    + shop.company();
            var type = "application/x-www-form-urlencoded";
            for (var from : List.of(Map.of("Sec-Fetch-Site", "cross-site"), Map.of("Origin", "https://evil.example"))) {
                var headers = new HashMap<>(from);
                headers.put("Content-Type", type);
                assertEquals(
                        403,
                        kenh.anonymous()
                                .send(path, "POST", BodyPublishers.ofString(form), headers)
                                .status(),
                        path);
            }
        }
        kenh.anonymous().get(join).expect(200);
    }
}
