package io.kenh.runtime.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.settings.Setting;
import io.kenh.runtime.security.CoreRoles;
import io.kenh.runtime.security.SecurityFixture;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityPagesTest {
    private static final List<String> PAGES = List.of(
            "/settings/general",
            "/settings/users",
            "/settings/users/new",
            "/settings/teams",
            "/settings/teams/new",
            "/settings/work",
            "/settings/roles",
            "/settings/roles/new",
            "/settings/companies",
            "/settings/companies/new",
            "/settings/keys",
            "/settings/log",
            "/profile");
    private static final Setting<Integer> DAYS = Setting.number("shop.days", 7, 1, 30);
    private static final Setting<String> TOKEN = Setting.text("shop.token", Setting.Kind.SECRET, "");
    private static final Setting<Boolean> OPEN = Setting.flag("shop.open", true);
    private static final String[] OURS = {"Sec-Fetch-Site", "same-origin"};

    private SecurityFixture fixture;
    private MiniServer server;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        fixture.known.add(DAYS);
        fixture.known.add(TOKEN);
        fixture.known.add(OPEN);
        server = new MiniServer(fixture);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        fixture.close();
    }

    @Test
    void every_page_shows_for_an_administrator_in_both_languages_without_untranslated_keys() throws Exception {
        var id = fixture.admin("boss@phucan.vn");
        signIn("boss@phucan.vn");
        for (var path : PAGES) {
            for (var language : List.of("vi", "en")) {
                page(path, language);
            }
        }
        page("/settings/users/" + id, "vi");
        for (var role : fixture.security().roles().all()) {
            page("/settings/roles/" + role.id(), "en");
        }
    }

    @Test
    void a_stranger_is_sent_to_sign_in_and_staff_without_the_permission_are_refused() throws Exception {
        fixture.user("lan@phucan.vn", CoreRoles.STAFF);
        for (var path : PAGES) {
            assertEquals(401, server.get(path).statusCode(), path);
        }
        signIn("lan@phucan.vn");
        for (var path : PAGES) {
            assertEquals(path.equals("/profile") ? 200 : 403, server.get(path).statusCode(), path);
        }
    }

    @Test
    void the_session_cookie_is_for_this_site_and_for_http_only() throws Exception {
        fixture.user("lan@phucan.vn");
        var cookie = signIn("lan@phucan.vn").headers().firstValue("Set-Cookie").orElseThrow();

        assertTrue(cookie.startsWith("kenh_session="));
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
        assertFalse(cookie.contains("Secure"), "the public address is http here");
    }

    @Test
    void where_people_come_by_https_the_session_cookie_goes_nowhere_else() throws Exception {
        fixture.user("lan@phucan.vn");
        fixture.publicUrl = URI.create("https://kenh.example.vn");

        assertTrue(signIn("lan@phucan.vn")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .contains("Secure"));
    }

    @Test
    void a_wrong_password_shows_the_form_again_and_signing_out_ends_the_session() throws Exception {
        fixture.user("lan@phucan.vn");
        var refused = server.post("/signin", Map.of("email", "lan@phucan.vn", "password", "x"), OURS);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("value=\"lan@phucan.vn\""));
        // The keyboard stands where one types again, and a reader says why.
        var password = input(refused.body(), "password");
        assertTrue(password.contains("autofocus"), password);
        assertTrue(password.contains("aria-invalid=\"true\"") && password.contains("aria-describedby="), password);
        assertFalse(input(refused.body(), "email").contains("autofocus"));
        assertTrue(input(server.get("/signin").body(), "email").contains("autofocus"));

        signIn("lan@phucan.vn");
        assertEquals(200, server.get("/profile").statusCode());
        server.post("/signout", Map.of(), OURS);
        assertEquals(401, server.get("/profile").statusCode());
    }

    private static String input(String page, String name) {
        int at = page.indexOf("name=\"" + name + "\"");
        return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at));
    }

    @Test
    void a_link_to_another_site_is_not_followed_after_sign_in() throws Exception {
        fixture.user("lan@phucan.vn");
        for (var next : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
            var form = Map.of("email", "lan@phucan.vn", "password", SecurityFixture.PASSWORD, "next", next);
            assertEquals(
                    "/",
                    server.post("/signin", form, OURS)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow());
        }
    }

    @Test
    void a_change_with_a_cookie_needs_our_own_page_behind_it() throws Exception {
        fixture.user("lan@phucan.vn");
        signIn("lan@phucan.vn");
        var form = Map.of("name", "Lan");

        assertEquals(303, server.post("/profile", form, OURS).statusCode());
        assertEquals(
                303,
                server.post("/profile", form, "Origin", fixture.publicUrl.toString())
                        .statusCode());
        assertEquals(403, server.post("/profile", form).statusCode());
        assertEquals(
                403,
                server.post("/profile", form, "Origin", "https://evil.example").statusCode());
        assertEquals(
                403,
                server.post("/profile", form, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403,
                server.post("/signin", form, "Sec-Fetch-Site", "cross-site").statusCode());
    }

    @Test
    void an_api_key_needs_no_page_behind_it() throws Exception {
        var user = fixture.user("lan@phucan.vn");
        var bearer = "Bearer " + fixture.security().keys().create("test", user, null);

        assertTrue(server.get("/api/v1/core/me", "Authorization", bearer).body().contains("Nguyễn An"));
        assertEquals(
                303,
                server.post("/profile", Map.of("name", "Lan"), "Authorization", bearer)
                        .statusCode());
        assertEquals(
                403, server.get("/api/v1/core/users", "Authorization", bearer).statusCode());
        assertEquals(
                401,
                server.get("/api/v1/core/me", "Authorization", "Bearer kenh_guess")
                        .statusCode());
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        var headers = server.get("/signin").headers();
        var csp = headers.firstValue("Content-Security-Policy").orElseThrow();

        assertTrue(csp.contains("default-src 'self'") && csp.contains("frame-ancestors 'none'"));
        assertFalse(csp.contains("unsafe"));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    void public_pages_are_limited_per_address() throws Exception {
        int last = 0;
        for (int i = 0; i < 121 && last != 429; i++) {
            last = server.get("/signin").statusCode();
        }
        assertEquals(429, last);
    }

    @Test
    void before_the_set_up_the_sign_in_page_says_how_to_find_its_link() throws Exception {
        var before = server.get("/signin").body();
        assertTrue(before.contains("/setup?token="), before);
        assertFalse(before.contains("name=\"password\""), before);
        fixture.admin("boss@phucan.vn");
        var after = server.get("/signin").body();
        assertTrue(after.contains("name=\"password\""), after);
        assertFalse(after.contains("/setup?token="), after);
    }

    @Test
    void the_first_set_up_signs_the_administrator_in() throws Exception {
        var link = fixture.security().setup().firstLink().orElseThrow();
        var path = link.substring(fixture.publicUrl.toString().length());
        var form =
                Map.of("company", "Phúc An", "name", "An", "email", "an@phucan.vn", "password", "short", "again", "x");
        assertEquals(422, server.post(path, form, OURS).statusCode());

        var good = Map.of(
                "company",
                "Phúc An",
                "name",
                "An",
                "email",
                "an@phucan.vn",
                "password",
                SecurityFixture.PASSWORD,
                "again",
                SecurityFixture.PASSWORD);
        assertEquals(303, server.post(path, good, OURS).statusCode());
        assertEquals(200, server.get("/settings/users").statusCode());
        assertEquals(410, server.post(path, good, OURS).statusCode());
        assertEquals(410, server.get("/join/guess").statusCode());
    }

    @Test
    void settings_are_saved_checked_and_secrets_never_shown() throws Exception {
        fixture.admin("boss@phucan.vn");
        signIn("boss@phucan.vn");

        assertEquals(
                422,
                saveSettings("shop.days=99&shop.open=on&shown=shop.days&shown=shop.open")
                        .statusCode());
        assertEquals(
                303,
                saveSettings("shop.days=9&shop.token=t0ken&shown=shop.days&shown=shop.token")
                        .statusCode());

        assertEquals(9, fixture.settingsDoor().get(DAYS));
        assertEquals(true, fixture.settingsDoor().get(Setting.flag("shop.open", true)));
        assertFalse(server.get("/settings/general").body().contains("t0ken"));
    }

    @Test
    void one_wrong_setting_keeps_all_others_from_being_saved_and_the_input_stays() throws Exception {
        fixture.admin("boss@phucan.vn");
        signIn("boss@phucan.vn");

        var refused = saveSettings("shop.days=99&shop.token=t0ken&shown=shop.open&shown=shop.days&shown=shop.token");

        assertEquals(422, refused.statusCode());
        assertEquals(true, fixture.settingsDoor().get(OPEN));
        assertFalse(fixture.settingsDoor().isSet(TOKEN));
        var body = refused.body();
        assertTrue(body.contains("value=\"99\"") && body.contains("href=\"#f-shop.days\""), body);
        assertTrue(body.contains("href=\"#f-shop.token\"") && !body.contains("t0ken"), body);
        assertFalse(checkbox(body, "shop.open").contains("checked"), body);
    }

    @Test
    void a_setting_that_a_search_hid_keeps_its_value_when_the_form_comes_back() throws Exception {
        fixture.admin("boss@phucan.vn");
        signIn("boss@phucan.vn");

        var refused = saveSettings("shop.days=99&shown=shop.days");

        assertTrue(checkbox(refused.body(), "shop.open").contains("checked"), refused.body());
    }

    private static String checkbox(String body, String name) {
        var at = body.indexOf("type=\"checkbox\" name=\"" + name + "\"");
        return body.substring(at, body.indexOf('>', at));
    }

    private HttpResponse<String> saveSettings(String body) throws Exception {
        return server.send("/settings/general/core", body, OURS);
    }

    private HttpResponse<String> signIn(String email) throws Exception {
        var form = Map.of("email", email, "password", SecurityFixture.PASSWORD);
        var answer = server.post("/signin", form, OURS);
        assertEquals(303, answer.statusCode());
        return answer;
    }

    private void page(String path, String language) throws Exception {
        var answer = server.get(path, "Accept-Language", language);
        assertEquals(200, answer.statusCode(), path);
        var body = answer.body();
        assertFalse(
                body.matches("(?s).*[>\"](core|ui|menu|permission|role|error)\\.[a-z-]+\\.?[a-zA-Z.-]*[<\"].*"),
                () -> path + body);
        assertFalse(body.contains(" style=") || body.contains("<script>"), path);
    }
}
