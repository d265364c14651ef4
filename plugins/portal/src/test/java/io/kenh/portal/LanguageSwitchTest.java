package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Authenticator;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever changes the language stays where they are, also after a form was refused on a page that names no page it comes from. */
@KenhTest(plugins = "portal")
class LanguageSwitchTest {
    private static final String CODE = "/portal/sign-in/code";

    /** As the form at the top of this page does it. @return the page it comes back to */
    private static String inEnglish(Browserless browser, Answer page) {
        var here = page.find("action=\"/portal/language\"><input type=\"hidden\" name=\"next\" value=\"([^\"]+)\"");
        return browser.post("/portal/language", Map.of("language", "en", "next", here))
                .expect(303)
                .location();
    }

    @Test
    void an_invitation_is_not_lost_when_its_password_was_too_weak(TestKenh kenh) {
        var link = Guests.invite(kenh, Guests.contact(kenh, "Vũ Hai Tiếng", "hai-tieng@khach.example"));
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var refused =
                guest.post(link, Map.of("password", "ngắn", "again", "ngắn")).expect(422);
        assertEquals(link, inEnglish(guest, refused));
        assertTrue(guest.get(link).expect(200).shows("Set a password"));
    }

    @Test
    void the_first_proof_is_not_lost_when_the_code_was_wrong(TestKenh kenh) {
        var joined = Guests.joined(kenh, Guests.contact(kenh, "Vũ Hai Bước", "hai-buoc-tieng@khach.example"));
        joined.post("/portal/security/second", Map.of()).expect(303);
        var app = new Authenticator(
                joined.get("/portal/security/second").expect(200).find("portal-secret\"[^>]*>([A-Z2-7 ]+)<"));
        joined.post(
                        "/portal/security/second/confirm",
                        Map.of("code", app.code(kenh.clock().instant()), "password", Guests.PASSWORD))
                .expect(200);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        var begin =
                Map.of("login", "hai-buoc-tieng@khach.example", "password", Guests.PASSWORD, "next", "/portal/profile");
        guest.post("/portal/sign-in", begin).expect(303);
        var refused = guest.post(CODE, Map.of("code", "000000", "next", "/portal/profile"))
                .expect(422);
        var back = inEnglish(guest, refused);
        assertEquals(CODE + "?next=%2Fportal%2Fprofile", back);
        assertTrue(guest.get(back).expect(200).shows("value=\"/portal/profile\""));
    }
}
