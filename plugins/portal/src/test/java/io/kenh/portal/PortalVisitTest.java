package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "portal")
class PortalVisitTest {
    private static Answer signIn(Browserless browser, String login, String password) {
        return browser.with("Accept-Language", "vi")
                .post("/portal/sign-in", Map.of("login", login, "password", password));
    }

    @Test
    void an_invitation_works_once_and_opens_the_portal_without_script(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Trần Thị Hoa", "hoa@khach.example");
        var link = Guests.invite(kenh, contact);
        var guest = kenh.anonymous().with("Accept-Language", "vi");
        assertTrue(guest.get(link).expect(200).shows("Trần Thị Hoa"));
        guest.post(link, Map.of("password", "ngắn", "again", "khác")).expect(422);
        var entered = guest.post(link, Map.of("password", Guests.PASSWORD, "again", Guests.PASSWORD))
                .expect(303);
        assertEquals("/portal", entered.location());
        var cookie = entered.header("Set-Cookie").orElse("");
        assertTrue(cookie.startsWith("kenh_portal="), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/portal"), cookie);
        var home = guest.get("/portal").expect(200);
        assertTrue(home.shows("Chào Trần Thị Hoa"));
        assertFalse(home.shows("<script"), "the portal needs no script");
        guest.get(link).expect(410);
        kenh.anonymous()
                .post(link, Map.of("password", Guests.PASSWORD, "again", Guests.PASSWORD))
                .expect(410);
        assertEquals(0, kenh.number("select count(*) from portal_session where token_hash like 'kenh%'"));
    }

    @Test
    void a_used_invitation_says_in_words_that_it_is_gone(TestKenh kenh) throws Exception {
        var contact = Guests.contact(kenh, "Mạc Hai Lần", "hai-lan@khach.example");
        var link = Guests.invite(kenh, contact);
        var form = Map.of("password", Guests.PASSWORD, "again", Guests.PASSWORD);
        var answers = new ConcurrentSkipListMap<Integer, Integer>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                hands.submit(
                        () -> answers.merge(kenh.anonymous().post(link, form).status(), 1, Integer::sum));
            }
        }
        assertEquals(Map.of(303, 1, 410, 3), answers);
        var gone = kenh.anonymous().with("Accept-Language", "vi").get(link).expect(410);
        assertTrue(gone.shows("Lời mời này đã được dùng"), gone.body());
        assertTrue(gone.shows("Lời mời không còn dùng được") && gone.shows("href=\"/portal/sign-in\""), gone.body());
        assertFalse(gone.shows("thử lần nữa"), "to try again cannot help");
        // Also when the account is not there any more.
        var next = Guests.invite(kenh, contact);
        kenh.admin()
                .post("/portal/accounts/of/" + contact + "/delete", Map.of())
                .expect(303);
        kenh.anonymous().get(next).expect(410);
        kenh.anonymous().post(next, form).expect(410);
    }

    @Test
    void strangers_and_staff_are_sent_to_the_sign_in_page(TestKenh kenh) {
        for (var browser : List.of(kenh.anonymous(), kenh.admin())) {
            for (var page : List.of("/portal", "/portal/profile", "/portal/security", "/portal/security/data")) {
                assertTrue(browser.get(page).expect(302).location().startsWith("/portal/sign-in?next="), page);
            }
        }
        var guest = Guests.joined(kenh, Guests.contact(kenh, "Lý Mai", "mai@khach.example"));
        guest.get("/portal").expect(200);
        for (var page : List.of("/contacts/partners", "/profile", "/api/v1/contacts/partners")) {
            assertTrue(guest.get(page).status() / 100 != 2, page + " is not for customers");
        }
        assertTrue(guest.post("/portal/accounts/of/1000/block", Map.of())
                .expect(302)
                .location()
                .startsWith("/signin"));
    }

    @Test
    void a_stranger_learns_nothing_from_a_refusal(TestKenh kenh) {
        var contact = Guests.contact(kenh, "{\"name\": \"Ngô Văn Ba\", \"phone\": \"0912 000 333\"}");
        Guests.joined(kenh, contact);
        assertEquals(
                "/portal",
                signIn(kenh.anonymous(), "0912.000.333", Guests.PASSWORD)
                        .expect(303)
                        .location());
        var wrong = signIn(kenh.anonymous(), "0912000333", "không phải đâu").expect(422);
        var unknown = signIn(kenh.anonymous(), "0912000444", "không phải đâu").expect(422);
        assertEquals(wrong.body().replace("0912000333", ""), unknown.body().replace("0912000444", ""));
        kenh.admin().post("/portal/accounts/of/" + contact + "/block", Map.of()).expect(303);
        var blocked = signIn(kenh.anonymous(), "0912000333", Guests.PASSWORD).expect(422);
        assertEquals(wrong.body(), blocked.body());
    }

    @Test
    void staff_sees_all_accounts_with_their_devices_and_ends_the_access_of_many(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Lê Thị Sáu", "le.sau@khach.example");
        Guests.joined(kenh, contact);
        var phone = kenh.anonymous()
                .with("User-Agent", "Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0.0.0 Mobile Safari/537.36");
        signIn(phone, "le.sau@khach.example", Guests.PASSWORD).expect(303);
        assertTrue(phone.get("/portal/security").expect(200).shows("Chrome, Android"));
        var staff = kenh.as("portal.manager");
        assertTrue(staff.get("/contacts/partners/" + contact).expect(200).shows("Chrome, Android"));
        var list = staff.get("/portal/accounts?view=list&q=le.sau%40").expect(200);
        for (var shown : List.of("le.sau@khach.example", "Lê Thị Sáu", "/contacts/partners/" + contact)) {
            assertTrue(list.shows(shown), shown + list.body());
        }
        for (var typed : List.of("thi+sau", "S%C3%A1u")) {
            assertTrue(staff.get("/portal/accounts?view=list&q=" + typed).shows("Lê Thị Sáu"), "by the contact's name");
        }
        assertFalse(staff.get("/portal/accounts?view=list&q=bay").shows("Lê Thị Sáu"));
        var account = kenh.number("select id from portal_account where login = 'le.sau@khach.example'");
        staff.post("/portal/accounts/bulk/block", Map.of("ids", Long.toString(account)))
                .expect(303);
        assertTrue(phone.get("/portal").expect(302).location().startsWith("/portal/sign-in"));
        assertEquals(403, kenh.as("contacts.user").get("/portal/accounts").status());
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_while(TestKenh kenh) {
        Guests.joined(kenh, Guests.contact(kenh, "Hồ Lan", "lan@khach.example"));
        for (int i = 0; i < 5; i++) {
            signIn(kenh.anonymous(), "lan@khach.example", "sai rồi sai rồi").expect(422);
        }
        signIn(kenh.anonymous(), "lan@khach.example", Guests.PASSWORD).expect(422);
        kenh.clock().advance(Duration.ofMinutes(16));
        signIn(kenh.anonymous(), "LAN@khach.example", Guests.PASSWORD).expect(303);
    }

    @Test
    void another_site_cannot_act_with_a_customers_session(TestKenh kenh) {
        var guest = Guests.joined(kenh, Guests.contact(kenh, "Đỗ Năm", "nam@khach.example"));
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site");
        guest.send("/portal/profile", "POST", BodyPublishers.ofString("name=X"), form)
                .expect(403);
        guest.send("/portal/sign-out", "POST", BodyPublishers.ofString(""), form)
                .expect(403);
        guest.get("/portal").expect(200);
    }

    @Test
    void signing_in_leads_back_into_the_portal_and_nowhere_else(TestKenh kenh) {
        Guests.joined(kenh, Guests.contact(kenh, "Bùi Sáu", "sau@khach.example"));
        var wanted = Map.of(
                "/portal/profile", "/portal/profile",
                "https://evil.example/", "/portal",
                "//evil.example", "/portal",
                "/portal//evil.example", "/portal",
                "/portal/../settings", "/portal",
                "/portal/\\evil", "/portal");
        wanted.forEach((next, landing) -> assertEquals(
                landing,
                kenh.anonymous()
                        .post(
                                "/portal/sign-in",
                                Map.of("login", "sau@khach.example", "password", Guests.PASSWORD, "next", next))
                        .expect(303)
                        .location()));
    }

    @Test
    void who_changes_the_language_stays_on_the_page(TestKenh kenh) {
        var stranger = kenh.anonymous().with("Accept-Language", "vi");
        var invitation = Guests.invite(kenh, Guests.contact(kenh, "Lý Tám", "tam@khach.example"));
        for (var page : List.of(invitation, "/portal/sign-in?next=%2Fportal%2Fsales%2Fmine%2F7", "/portal/forgotten")) {
            var here = stranger.get(page)
                    .expect(200)
                    .find("name=\"next\" value=\"([^\"]+)\"><button[^>]*name=\"language\"");
            assertEquals(page, here);
            assertEquals(
                    page,
                    stranger.post("/portal/language", Map.of("language", "en", "next", here))
                            .expect(303)
                            .location());
        }
        // A form that was refused stands where it stood.
        var guest = Guests.joined(kenh, Guests.contact(kenh, "Lý Chín", "chin@khach.example"));
        var refused = guest.with("Referer", kenh.uri() + "/portal/security")
                .post("/portal/security/password", Map.of("old", "x", "password", "ngắn", "again", "ngắn"))
                .expect(422);
        assertTrue(refused.shows("name=\"next\" value=\"/portal/security\""));
        for (var elsewhere : List.of("https://evil.example/portal", "//evil.example", "/portal/../signin")) {
            assertEquals(
                    "/portal",
                    guest.post("/portal/language", Map.of("language", "vi", "next", elsewhere))
                            .expect(303)
                            .location());
        }
    }

    @Test
    void a_mistyped_name_to_sign_in_with_is_right_after_the_next_invitation(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Mạc Sai", "sai@khach.exampel");
        Guests.joined(kenh, contact);
        kenh.api()
                .send(
                        "/api/v1/contacts/partners/" + contact,
                        "PUT",
                        BodyPublishers.ofString("{\"name\": \"Mạc Sai\", \"email\": \"sai@khach.example\"}"),
                        Map.of("Content-Type", "application/json"))
                .expect(200);
        Guests.joined(kenh, contact);
        Guests.signedIn(kenh, "sai@khach.example").get("/portal").expect(200);
        kenh.drain();
        assertTrue(kenh.admin()
                .get("/contacts/partners/" + contact)
                .expect(200)
                .body()
                .contains("data-confirm"));
    }

    @Test
    void the_language_is_remembered_with_the_account(TestKenh kenh) {
        var guest = Guests.joined(kenh, Guests.contact(kenh, "Mai Bảy", "bay@khach.example"));
        guest.post("/portal/language", Map.of("language", "en", "next", "/portal/profile"))
                .expect(303);
        assertTrue(guest.get("/portal/profile").expect(200).shows("lang=\"en\""));
        assertTrue(Guests.signedIn(kenh, "bay@khach.example").get("/portal").shows("Hello Mai Bảy"));
    }
}
