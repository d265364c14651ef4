package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Authenticator;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose account has neither a password nor an app, as of those who come by another sign-in: they have signed in just now, or do it again. */
@KenhTest(plugins = "portal")
class OpenBrowserTest {
    private static final String SECURITY = "/portal/security";
    private static final String SECOND = SECURITY + "/second";
    private static final String DELETE = SECURITY + "/delete";
    private static final String AGAIN = "trong 10 phút sau khi đăng nhập";

    private final TestKenh kenh;

    OpenBrowserTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    /** Signed in, with nothing to type. */
    private Browserless bare(String login) {
        var contact = Guests.contact(kenh, "Khách " + login, login + "@khach.example");
        var browser = Guests.joined(kenh, contact);
        kenh.change("update portal_account set password_hash = null where partner_id = " + contact);
        return browser;
    }

    private long accounts(String login) {
        return kenh.number("select count(*) from portal_account where login = '" + login + "@khach.example'");
    }

    private void late() {
        kenh.clock().advance(Duration.ofMinutes(11));
    }

    /** The page says what to do, and its button leads out and back. */
    private static void sendsBack(Browserless browser, Answer page, String back) {
        assertTrue(page.shows(AGAIN) && page.shows("formaction=\"/portal/sign-out\""), page.body());
        var next = page.find("name=\"next\" value=\"(" + back + ")\" formaction");
        assertEquals(
                "/portal/sign-in?next=" + back.replace("/", "%2F"),
                browser.post("/portal/sign-out", Map.of("next", next))
                        .expect(303)
                        .location());
    }

    @Test
    void an_account_is_deleted_by_who_signed_in_just_now_and_by_nobody_later() {
        var sure = Map.of("sure", "on");
        var late = bare("xoa-muon");
        late();
        assertTrue(late.get(DELETE).expect(200).shows(AGAIN));
        var refused = late.post(DELETE, sure).expect(422);
        assertEquals(1, accounts("xoa-muon"));
        sendsBack(late, refused, DELETE);

        var just = bare("xoa-ngay");
        just.post(DELETE, sure).expect(303);
        assertEquals(0, accounts("xoa-ngay"));
    }

    @Test
    void two_steps_are_switched_on_by_who_signed_in_just_now_and_by_nobody_later() {
        var browser = bare("hai-buoc-tran");
        browser.post(SECOND, Map.of()).expect(303);
        var app = new Authenticator(browser.get(SECOND).expect(200).find("portal-secret\"[^>]*>([A-Z2-7 ]+)<"));
        late();
        assertTrue(browser.get(SECOND).expect(200).shows(AGAIN));
        var refused = confirm(browser, app).expect(422);
        assertEquals(0, kenh.number("select count(*) from core_recovery_code"));
        sendsBack(browser, refused, SECOND);

        var other = bare("hai-buoc-ngay");
        other.post(SECOND, Map.of()).expect(303);
        var page = other.get(SECOND).expect(200);
        confirm(other, new Authenticator(page.find("portal-secret\"[^>]*>([A-Z2-7 ]+)<")))
                .expect(200);
    }

    private Answer confirm(Browserless browser, Authenticator app) {
        return browser.post(
                SECOND + "/confirm", Map.of("code", app.code(kenh.clock().instant())));
    }

    @Test
    void a_first_password_is_set_by_who_signed_in_just_now_and_by_nobody_later() {
        var words = Map.of("password", Guests.PASSWORD, "again", Guests.PASSWORD);
        var late = bare("mat-khau-muon");
        late();
        assertTrue(late.get(SECURITY).expect(200).shows(AGAIN));
        var refused = late.post(SECURITY + "/password", words).expect(422);
        sendsBack(late, refused, SECURITY);

        bare("mat-khau-ngay").post(SECURITY + "/password", words).expect(303);
        Guests.signedIn(kenh, "mat-khau-ngay@khach.example").get("/portal").expect(200);
    }
}
