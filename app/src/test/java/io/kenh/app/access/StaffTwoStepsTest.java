package io.kenh.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Authenticator;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two-step sign-in of staff. */
@KenhTest(plugins = "contacts")
class StaffTwoStepsTest {
    private static final String SECOND = "/profile/second";
    private static final String CODE = "/signin/code";

    private final TestKenh kenh;

    StaffTwoStepsTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private Browserless password(String email, boolean asked) {
        var browser = kenh.anonymous().with("Accept-Language", "vi");
        var answer = browser.post(
                        "/signin", Map.of("email", email, "password", kenh.password(), "next", "/contacts/partners"))
                .expect(303);
        assertEquals(asked, answer.location().contains(CODE + "?next=%2Fcontacts%2Fpartners"), answer.location());
        return browser;
    }

    private Authenticator setUp(Browserless browser) {
        browser.post(SECOND, Map.of()).expect(303);
        var page = browser.get(SECOND).expect(200);
        assertTrue(page.shows("<svg class=\"qr\""), page.body());
        var app = new Authenticator(page.find("second-factor-secret\">([A-Z2-7 ]+)<"));
        browser.post(SECOND + "/confirm", Map.of("code", "000000", "password", kenh.password()))
                .expect(422);
        browser.post(SECOND + "/confirm", Map.of("code", app.code(kenh.clock().instant())))
                .expect(422);
        var shown = browser.post(
                        SECOND + "/confirm",
                        Map.of("code", app.code(kenh.clock().instant()), "password", kenh.password()))
                .expect(200);
        assertEquals(10, shown.body().split("<li>[A-Z2-7-]{19}</li>", -1).length - 1, shown.body());
        kenh.clock().advance(Duration.ofSeconds(30));
        return app;
    }

    @Test
    void the_password_alone_opens_nothing_and_the_log_tells_each_step() {
        var email = kenh.user("core.staff", "contacts.user");
        var app = setUp(password(email, false));
        var browser = password(email, true);
        assertEquals(302, browser.get("/contacts/partners").status());
        browser.post(CODE, Map.of("code", "123456")).expect(422);
        var code = app.code(kenh.clock().instant());
        var entered = browser.post(CODE, Map.of("code", code, "next", "/contacts/partners"))
                .expect(303);
        assertTrue(entered.location().endsWith("/contacts/partners"));
        browser.get("/contacts/partners").expect(200);
        password(email, true).post(CODE, Map.of("code", code)).expect(422);
        for (var outcome : List.of("CODE_ASKED", "WRONG_CODE")) {
            assertEquals(
                    2,
                    kenh.number("select count(*) from core_login_log where outcome = '" + outcome + "' and email = '"
                            + email + "'"));
        }
        assertTrue(kenh.admin().get("/settings/log").expect(200).shows("Sai mã xác thực"));

        browser.post(SECOND + "/off", Map.of("password", "sai rồi sai rồi")).expect(422);
        browser.post(SECOND + "/off", Map.of("password", kenh.password())).expect(303);
        password(email, false).get("/contacts/partners").expect(200);
    }

    @Test
    void a_link_that_sets_the_password_does_not_go_round_it_and_a_code_alone_opens_nothing() {
        var email = kenh.user("core.staff", "contacts.user");
        var app = setUp(password(email, false));
        var user = kenh.number("select id from core_user where email = '" + email + "'");
        var link = kenh.admin()
                .post("/settings/users/" + user + "/invite", Map.of())
                .expect(200)
                .find("(/join/[A-Za-z0-9_-]+)");
        var browser = kenh.anonymous();
        var joined = browser.post(link, Map.of("password", kenh.password(), "again", kenh.password()))
                .expect(303);
        assertTrue(joined.location().contains(CODE), joined.location());
        assertEquals(302, browser.get("/contacts/partners").status());
        browser.post(CODE, Map.of("code", app.code(kenh.clock().instant()))).expect(303);
        browser.get("/contacts/partners").expect(200);

        var stranger = kenh.anonymous();
        kenh.clock().advance(Duration.ofMinutes(1));
        var alone = stranger.post(CODE, Map.of("code", app.code(kenh.clock().instant())));
        assertTrue(alone.expect(303).location().endsWith("/signin"));
        var late = password(email, true);
        kenh.clock().advance(Duration.ofMinutes(11));
        var tooLate = late.post(CODE, Map.of("code", app.code(kenh.clock().instant())));
        assertTrue(tooLate.expect(303).location().endsWith("/signin"));
    }

    @Test
    void an_administrator_helps_who_lost_everything_and_the_log_says_so() {
        var email = kenh.user("core.staff", "contacts.user");
        var browser = password(email, false);
        setUp(browser);
        var user = kenh.number("select id from core_user where email = '" + email + "'");
        browser.post("/settings/users/" + user + "/second-off", Map.of()).expect(403);
        assertTrue(kenh.admin()
                .get("/settings/users/" + user)
                .expect(200)
                .shows("/settings/users/" + user + "/second-off"));
        browser.get("/contacts/partners").expect(200);
        kenh.admin().post("/settings/users/" + user + "/second-off", Map.of()).expect(303);
        assertEquals(302, browser.get("/contacts/partners").status(), "whoever was in is out");
        assertEquals(
                1,
                kenh.number("select count(*) from core_login_log where outcome = 'CODE_REMOVED' and email = '" + email
                        + "'"));
        password(email, false).get("/contacts/partners").expect(200);
    }

    @Test
    void an_api_key_shuts_nobody_out() {
        kenh.api().post(SECOND, Map.of());
        kenh.api().post(SECOND + "/confirm", Map.of("code", "000000"));
        assertEquals(
                0,
                kenh.number("select count(*) from core_second_factor where owner ="
                        + " (select concat('user:', min(user_id)) from core_api_key)"));
    }
}
