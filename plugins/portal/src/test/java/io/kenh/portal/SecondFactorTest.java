package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Authenticator;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two-step sign-in of customers. */
@KenhTest(plugins = "portal")
class SecondFactorTest {
    private static final String SECURITY = "/portal/security";
    private static final String SECOND = SECURITY + "/second";
    private static final String CODE = "/portal/sign-in/code";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Pattern RECOVERY = Pattern.compile("<li>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</li>");

    /** Two-step sign-in is on, in a browser that is signed in. */
    private record Guest(Browserless browser, Authenticator app, List<String> recovery) {}

    private static Guest guest(TestKenh kenh, long contact) {
        var browser = Guests.joined(kenh, contact);
        browser.post(SECOND, Map.of()).expect(303);
        var page = browser.get(SECOND).expect(200);
        var app = new Authenticator(page.find("portal-secret\"[^>]*>([A-Z2-7 ]+)<"));
        var shown = browser.post(
                        SECOND + "/confirm",
                        Map.of("code", app.code(kenh.clock().instant()), "password", Guests.PASSWORD))
                .expect(200);
        kenh.clock().advance(STEP);
        return new Guest(browser, app, recovery(shown));
    }

    private static List<String> recovery(Answer page) {
        var found = RECOVERY.matcher(page.body());
        var codes = new ArrayList<String>();
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }

    /** A browser that has shown the password. */
    private static Browserless begun(TestKenh kenh, String login) {
        var browser = kenh.anonymous().with("Accept-Language", "vi");
        var answer = browser.post(
                        "/portal/sign-in",
                        Map.of("login", login, "password", Guests.PASSWORD, "next", "/portal/profile"))
                .expect(303);
        assertTrue(answer.location().contains(CODE + "?next=%2Fportal%2Fprofile"), answer.location());
        browser.get("/portal").expect(302);
        return browser;
    }

    private static Answer type(Browserless browser, String code) {
        return browser.post(CODE, Map.of("code", code, "next", "/portal/profile"));
    }

    @Test
    void it_is_set_up_asked_for_and_turned_off(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Hồ Hai Bước", "hai-buoc@khach.example");
        var plain = Guests.joined(kenh, contact);
        plain.get(SECOND).expect(303);
        plain.post(SECOND, Map.of()).expect(303);
        var page = plain.get(SECOND).expect(200);
        assertTrue(page.shows("<svg class=\"qr\"") && page.shows("otpauth://totp/"), page.body());
        assertTrue(page.header("Cache-Control").orElse("").contains("no-store"));
        plain.post(SECOND + "/confirm", Map.of("code", "000000", "password", Guests.PASSWORD))
                .expect(422);
        Guests.signedIn(kenh, "hai-buoc@khach.example").get("/portal").expect(200);

        var app = new Authenticator(page.find("portal-secret\"[^>]*>([A-Z2-7 ]+)<"));
        var confirming = app.code(kenh.clock().instant());
        // Who only sits at the browser does not shut the customer out.
        plain.post(SECOND + "/confirm", Map.of("code", confirming, "password", "sai bét rồi"))
                .expect(422);
        var shown = plain.post(SECOND + "/confirm", Map.of("code", confirming, "password", Guests.PASSWORD))
                .expect(200);
        assertEquals(10, recovery(shown).size(), shown.body());
        assertTrue(plain.get(SECURITY).expect(200).shows("Xác thực hai bước đang bật"));
        plain.get(SECOND).expect(303);

        var phone = begun(kenh, "hai-buoc@khach.example");
        type(phone, confirming).expect(422);
        type(phone, "").expect(422);
        kenh.clock().advance(STEP);
        var code = app.code(kenh.clock().instant());
        assertTrue(type(phone, code).expect(303).location().endsWith("/portal/profile"));
        phone.get("/portal").expect(200);
        var other = begun(kenh, "hai-buoc@khach.example");
        assertTrue(type(other, code).expect(422).shows("đã được dùng"));

        phone.post(SECOND + "/off", Map.of("password", "sai bét rồi")).expect(422);
        phone.post(SECOND + "/off", Map.of("password", Guests.PASSWORD)).expect(303);
        Guests.signedIn(kenh, "hai-buoc@khach.example").get("/portal").expect(200);
    }

    @Test
    void recovery_codes_open_it_once_each_and_can_be_renewed(TestKenh kenh) {
        var guest = guest(kenh, Guests.contact(kenh, "Lê Khôi Phục", "khoi-phuc@khach.example"));
        var first = guest.recovery().getFirst();
        type(begun(kenh, "khoi-phuc@khach.example"), first.toLowerCase(java.util.Locale.ROOT))
                .expect(303);
        type(begun(kenh, "khoi-phuc@khach.example"), first).expect(422);
        assertTrue(guest.browser().get(SECURITY).shows("Còn 9 mã khôi phục."));
        var renewed = guest.browser()
                .post(SECOND + "/recovery", Map.of("password", Guests.PASSWORD))
                .expect(200);
        type(begun(kenh, "khoi-phuc@khach.example"), guest.recovery().get(1)).expect(422);
        type(begun(kenh, "khoi-phuc@khach.example"), recovery(renewed).getFirst())
                .expect(303);
    }

    @Test
    void guessing_ends_after_five_codes_in_however_many_browsers(TestKenh kenh) {
        var guest = guest(kenh, Guests.contact(kenh, "Đỗ Đoán", "doan@khach.example"));
        for (int i = 0; i < 5; i++) {
            type(begun(kenh, "doan@khach.example"), "00000" + i).expect(422);
        }
        var right = guest.app().code(kenh.clock().instant());
        assertTrue(type(begun(kenh, "doan@khach.example"), right).expect(429).shows("Sai quá nhiều lần"));
        kenh.clock().advance(Duration.ofMinutes(16));
        type(begun(kenh, "doan@khach.example"), guest.app().code(kenh.clock().instant()))
                .expect(303);
    }

    @Test
    void an_invitation_does_not_go_round_it(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Bùi Mời", "moi@khach.example");
        var guest = guest(kenh, contact);
        var browser = kenh.anonymous();
        var answer = browser.post(
                        Guests.invite(kenh, contact), Map.of("password", Guests.PASSWORD, "again", Guests.PASSWORD))
                .expect(303);
        assertTrue(answer.location().contains(CODE), answer.location());
        browser.get("/portal").expect(302);
        type(browser, guest.app().code(kenh.clock().instant())).expect(303);
        browser.get("/portal").expect(200);
    }

    @Test
    void a_code_alone_or_too_late_opens_nothing(TestKenh kenh) {
        var guest = guest(kenh, Guests.contact(kenh, "Mai Muộn", "muon@khach.example"));
        var stranger = kenh.anonymous();
        assertTrue(stranger.get(CODE).expect(303).location().endsWith("/portal/sign-in"));
        type(stranger, guest.app().code(kenh.clock().instant())).expect(303);
        stranger.get("/portal").expect(302);
        var late = begun(kenh, "muon@khach.example");
        kenh.clock().advance(Duration.ofMinutes(11));
        assertTrue(type(late, guest.app().code(kenh.clock().instant()))
                .expect(303)
                .location()
                .endsWith("/portal/sign-in"));
        late.get("/portal").expect(302);
    }

    @Test
    void staff_removes_it_for_who_lost_everything_and_their_browsers_are_out(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Tạ Mất", "mat@khach.example");
        var guest = guest(kenh, contact);
        var staff = kenh.as("portal.manager");
        assertTrue(staff.get("/contacts/partners/" + contact).expect(200).shows("Xác thực hai bước đang bật"));
        kenh.as("contacts.user")
                .post("/portal/accounts/of/" + contact + "/second-off", Map.of())
                .expect(403);
        staff.post("/portal/accounts/of/" + contact + "/second-off", Map.of()).expect(303);
        guest.browser().get("/portal").expect(302);
        Guests.signedIn(kenh, "mat@khach.example").get("/portal").expect(200);
    }

    @Test
    void the_secret_stands_sealed_in_the_database_and_goes_with_the_account(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Trịnh Kín", "kin@khach.example");
        var guest = guest(kenh, contact);
        var account = kenh.number("select id from portal_account where partner_id = " + contact);
        var owner = "'portal:" + account + "'";
        assertEquals(
                10,
                kenh.number(
                        "select count(*) from core_recovery_code where length(code_hash) = 64 and owner = " + owner));
        guest.browser()
                .post("/portal/security/delete", Map.of("password", Guests.PASSWORD, "sure", "on"))
                .expect(303);
        assertEquals(0, kenh.number("select count(*) from core_second_factor where owner = " + owner));
    }

    @Test
    void this_device_is_marked_and_another_one_signed_out(TestKenh kenh) {
        Guests.joined(kenh, Guests.contact(kenh, "Ngô Máy", "may@khach.example"));
        var here = Guests.signedIn(kenh, "may@khach.example");
        var there = Guests.signedIn(kenh, "may@khach.example");
        var foreign = Guests.joined(kenh, Guests.contact(kenh, "Khác", "khac-may@khach.example"));
        assertTrue(here.get(SECURITY).expect(200).shows("Thiết bị này"));
        // Each sees a button for all but itself.
        var others = closing(here);
        others.removeAll(closing(there));
        assertEquals(1, others.size());
        var other = others.getFirst();
        foreign.post(other, Map.of()).expect(303);
        there.get("/portal").expect(200);
        here.post(other, Map.of()).expect(303);
        there.get("/portal").expect(302);
        here.get("/portal").expect(200);
    }

    private static List<String> closing(Browserless browser) {
        var found = Pattern.compile("action=\"([a-z/]+/sessions/\\d+/close)\"")
                .matcher(browser.get(SECURITY).expect(200).body());
        var paths = new ArrayList<String>();
        while (found.find()) {
            paths.add(found.group(1));
        }
        return paths;
    }
}
