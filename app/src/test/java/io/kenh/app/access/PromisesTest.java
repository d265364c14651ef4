package io.kenh.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Tokens;
import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.Visitors;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
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
    void where_the_company_wants_that_an_address_is_for_reading_only(TestKenh kenh) {
        var shop = new Visitors(kenh);
        var page =
                SalesShop.path(shop.sent(shop.contact("{\"name\":\"Đỗ Mai\"}")).text("/publicUrl"));
        var guest = kenh.anonymous();
        assertTrue(guest.get(page).expect(200).shows(page + "/accept"));
        set(kenh, "sales", "sales.answer-by-address", "off");
        var shown = guest.get(page).expect(200);
        assertTrue(shown.shows("/portal/sales/orders/"), "the way to sign in");
        assertFalse(shown.shows("/accept"));
        guest.post(page + "/accept", Map.of("name", "Mai", "agree", "on")).expect(403);
        guest.post(page + "/reject", Map.of("reason", "Đắt quá")).expect(403);
        set(kenh, "sales", "sales.answer-by-address", "on");
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
        kenh.anonymous().get(page).expect(404);
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
        assertEquals(1, rows(kenh, "core_session", "token_hash", Tokens.hash(token)));
        assertEquals(0, rows(kenh, "core_session", "token_hash", token));
        assertEquals(1, rows(kenh, "core_api_key", "key_hash", Tokens.hash(TestKenh.API_KEY)));
        assertEquals(0, rows(kenh, "core_api_key", "key_hash", TestKenh.API_KEY));
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
