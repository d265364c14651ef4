package io.kenh.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Tokens;
import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.Visitors;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.Database;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the security document promises of the whole server, and no part shows alone. */
@KenhTest(plugins = {"portal", "sales"})
class PromisesTest {
    private static void keysLive(TestKenh kenh, String days) {
        set(kenh, "core", "core.page-key-days", days);
    }

    private static void set(TestKenh kenh, String plugin, String key, String value) {
        kenh.api()
                .post("/settings/general/" + plugin, Map.of(key, value, "shown", key))
                .expect(303);
    }

    @Test
    void an_address_is_for_reading_and_who_signs_in_comes_back_to_answer(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var mai = shop.contact("{\"name\":\"Đỗ Mai\",\"email\":\"do.mai@khach.example\"}");
        var order = shop.sent(mai);
        var page = SalesShop.path(order.text("/publicUrl"));
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var shown = guest.get(page).expect(200);
        assertFalse(shown.shows("/accept"));
        guest.post(page + "/accept", Map.of("name", "Mai", "agree", "on")).expect(403);
        guest.post(page + "/reject", Map.of("reason", "Đắt quá")).expect(403);

        var own = "/portal/sales/orders/" + order.text("/id");
        var door = shown.find("href=\"(/portal/sign-in[^\"]+)\"").replace("&amp;", "&");
        assertFalse(door.contains(page.substring(14)), "the key stands in no other address");
        assertTrue(guest.get(door).expect(200).shows("value=\"" + own + "\""), "the way back");
        var signedIn = shop.joined(mai);
        assertEquals(own, signedIn.get(door).expect(303).location());
        assertTrue(signedIn.get(own).expect(200).shows(own + "/accept"));
        assertTrue(signedIn.get(page).expect(200).shows(page + "/accept"), "the customer may answer here, too");

        var other = shop.joined(shop.contact("{\"name\":\"Vũ Hạ\",\"email\":\"ha@khach.example\"}"));
        var others = other.get(page).expect(200);
        assertTrue(others.shows("Vũ Hạ") && !others.shows("/accept"), others.body());
        other.post(page + "/accept", Map.of("name", "Hạ", "agree", "on")).expect(403);
    }

    @Test
    void what_the_company_chose_for_addresses_counts(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var page =
                SalesShop.path(shop.sent(shop.contact("{\"name\":\"Hà Thu\"}")).text("/publicUrl"));
        var guest = kenh.anonymous();
        set(kenh, "sales", "sales.answer-by-address", "address");
        assertTrue(guest.get(page).expect(200).shows(page + "/accept"));
        set(kenh, "sales", "sales.answer-by-address", "sign-in");
        assertFalse(guest.get(page).expect(200).shows("/accept"));
        set(kenh, "sales", "sales.answer-by-address", "usual");
        assertFalse(guest.get(page).expect(200).shows("/accept"));
    }

    @Test
    void of_a_dead_link_customers_read_what_to_do_and_nothing_of_what_it_opened(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var order = shop.sent(shop.contact("{\"name\":\"Ngô Dư\"}"));
        var page = SalesShop.path(order.text("/publicUrl"));
        kenh.admin()
                .post("/sales/orders/" + order.text("/id") + "/key/revoke", Map.of())
                .expect(303);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var dead = refusal(guest, page);
        assertTrue(dead.contains("thu hồi") && dead.contains("Đăng nhập cổng khách hàng"), dead);
        assertEquals(refusal(guest, "/portal/sales/AAAAAAAAAAAAAAAAAAAAAA"), dead, "as of a key that never was");
    }

    /** What is told of an address that opens nothing, but for the address. */
    private static String refusal(Browserless guest, String page) {
        return guest.get(page).expect(404).body().replace(page, "…");
    }

    @Test
    void the_address_of_a_document_ends_after_as_many_days_as_the_setting_says(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var page =
                SalesShop.path(shop.sent(shop.contact("{\"name\":\"Lê Lan\"}")).text("/publicUrl"));
        keysLive(kenh, "7");
        kenh.clock().advance(Duration.ofDays(7));
        kenh.anonymous().get(page).expect(200);
        kenh.clock().advance(Duration.ofDays(1));
        assertEquals(
                refusal(kenh.anonymous(), "/portal/sales/AAAAAAAAAAAAAAAAAAAAAA"), refusal(kenh.anonymous(), page));
        kenh.anonymous().get(page + "/pdf").expect(404);
        keysLive(kenh, "0");
        kenh.anonymous().get(page).expect(200);
    }

    @Test
    void a_customers_invitation_ends_with_the_next_one_and_after_its_days(TestKenh kenh) {
        var contact = new Visitors(kenh).contact("{\"name\":\"Trần Hoa\",\"email\":\"hoa@khach.example\"}");
        var first = invitation(kenh, contact);
        kenh.anonymous().get(first).expect(200);
        var second = invitation(kenh, contact);
        kenh.anonymous().get(first).expect(410);
        kenh.anonymous().get(second).expect(200);
        kenh.clock().advance(Duration.ofDays(8));
        kenh.anonymous().get(second).expect(410);
    }

    private static String invitation(TestKenh kenh, long contact) {
        kenh.api().post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        return kenh.api().get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
    }

    @Test
    void of_tokens_and_keys_the_database_holds_digests(TestKenh kenh) {
        var welcome = kenh.anonymous()
                .post("/signin", Map.of("email", kenh.user("core.staff"), "password", kenh.password()))
                .expect(303)
                .header("Set-Cookie")
                .orElseThrow();
        var token = welcome.substring(welcome.indexOf('=') + 1, welcome.indexOf(';'));
        assertEquals(32, Base64.getUrlDecoder().decode(token).length, "256 bits");
        assertEquals(1, rows(kenh, "core_session", "token_hash", Tokens.hash(token)));
        assertEquals(0, rows(kenh, "core_session", "token_hash", token));
        assertEquals(1, rows(kenh, "core_api_key", "key_hash", Tokens.hash(TestKenh.API_KEY)));
        assertEquals(0, rows(kenh, "core_api_key", "key_hash", TestKenh.API_KEY));
    }

    @Test
    void so_it_is_with_customers_and_a_new_sign_in_ends_the_one_the_browser_had(TestKenh kenh) {
        var contact = new Visitors(kenh).contact("{\"name\":\"Trần Băm\",\"email\":\"bam@khach.example\"}");
        var link = invitation(kenh, contact);
        var code = link.substring(link.lastIndexOf('/') + 1);
        assertEquals(1, rows(kenh, "portal_invitation", "token_hash", Tokens.hash(code)));
        assertEquals(0, kenh.number("select count(*) from portal_invitation where sealed like '%" + code + "%'"));
        var guest = kenh.anonymous();
        var words = Map.of("password", Visitors.PASSWORD, "again", Visitors.PASSWORD);
        var first = token(guest.post(link, words).expect(303), "kenh_portal");
        assertEquals(32, Base64.getUrlDecoder().decode(first).length, "256 bits");
        assertEquals(1, rows(kenh, "portal_session", "token_hash", Tokens.hash(first)));
        assertEquals(0, rows(kenh, "portal_session", "token_hash", first));

        var form = Map.of("login", "bam@khach.example", "password", Visitors.PASSWORD);
        var second = token(guest.post("/portal/sign-in", form).expect(303), "kenh_portal");
        assertEquals(0, rows(kenh, "portal_session", "token_hash", Tokens.hash(first)));
        assertEquals(1, rows(kenh, "portal_session", "token_hash", Tokens.hash(second)));
    }

    private static String token(Answer answer, String cookie) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(cookie + "="))
                .map(one -> one.substring(one.indexOf('=') + 1, one.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void where_people_come_by_https_no_cookie_goes_without_it(TestKenh http) {
        try (var kenh = TestKenh.start(
                Database.H2, List.of("portal", "sales"), Map.of("public-url", "https://kenh.example.vn"))) {
            var contact = new Visitors(kenh).contact("{\"name\":\"Bùi Kín\",\"email\":\"kin@khach.example\"}");
            var words = Map.of("password", Visitors.PASSWORD, "again", Visitors.PASSWORD);
            var staff = Map.of("email", kenh.user("core.staff"), "password", kenh.password());
            for (var answer : List.of(
                    kenh.anonymous().post(invitation(kenh, contact), words),
                    kenh.anonymous().post("/signin", staff),
                    kenh.anonymous().post("/portal/language", Map.of("language", "en")))) {
                var cookies = answer.expect(303).headers().allValues("Set-Cookie");
                assertTrue(
                        !cookies.isEmpty() && cookies.stream().allMatch(one -> one.contains("Secure")),
                        cookies.toString());
            }
        }
    }

    private static long rows(TestKenh kenh, String table, String column, String value) {
        return kenh.number("select count(*) from " + table + " where " + column + " = '" + value + "'");
    }

    @Test
    void pages_refusals_and_files_all_carry_the_security_headers(TestKenh kenh) {
        for (var path : List.of(
                "/signin",
                "/portal/sign-in",
                "/contacts/partners",
                "/portal",
                "/nowhere",
                "/portal/nowhere",
                "/api/v1/sales/orders",
                "/favicon.ico")) {
            var answer = kenh.anonymous().get(path);
            var policy = answer.header("Content-Security-Policy").orElse("none");
            assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), path + " " + policy);
            assertTrue(policy.contains("img-src 'self' data: blob:;"), path + " " + policy);
            assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""), path);
            assertEquals("DENY", answer.header("X-Frame-Options").orElse(""), path);
        }
    }

    @Test
    void a_header_that_is_no_address_fails_nothing(TestKenh kenh) {
        kenh.admin()
                .with("HX-Current-URL", "http://[no address")
                .get("/core/menu")
                .expect(200);
    }
}
