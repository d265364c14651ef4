package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is bound stays the right customer's, whatever becomes of contacts, links and staff's corrections. */
@KenhTest(plugins = {"portal-login", "zalo-simulator", "chatter"})
class RightPersonTest {
    private static final String PROVE = "/portal/zalo/prove";

    private static Browserless browser(TestKenh kenh) {
        return kenh.anonymous().with("Accept-Language", "vi");
    }

    private static long bindings(TestKenh kenh, long partner) {
        return kenh.number(
                "select count(*) from portal_login_binding b join portal_account a on a.id = b.portal_account_id"
                        + " where a.partner_id = " + partner);
    }

    private static Answer shown(TestKenh kenh, long partner) {
        return kenh.admin(Locale.of("vi")).get("/contacts/partners/" + partner).expect(200);
    }

    private static long account(TestKenh kenh, long partner) {
        return kenh.number("select id from portal_account where partner_id = " + partner);
    }

    @Test
    void who_was_merged_comes_in_as_the_contact_that_is_left(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("gop", "Lâm Thị Gộp", "84912000201");
        long merged = shop.known("gop", "Lâm Thị Gộp", "84912000201");
        assertEquals("/portal", shop.enters(browser(kenh), "gop").expect(303).location());
        long kept = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Chị Gộp\", \"email\": \"gop@khach.example\"}")
                .expect(201)
                .json()
                .number("/id");
        kenh.admin().post("/portal/accounts/of/" + kept + "/invite", Map.of()).expect(303);
        kenh.admin()
                .post("/contacts/partners/" + kept + "/merge/" + merged, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();

        var phone = browser(kenh);
        assertEquals("/portal", shop.enters(phone, "gop").expect(303).location());
        phone.get("/portal").expect(200);
        assertEquals(
                account(kenh, kept),
                kenh.number(
                        "select max(account_id) from portal_session where id = (select max(id) from portal_session)"));

        // Staff who close it close it for Zalo too.
        kenh.admin().post("/portal/accounts/of/" + kept + "/block", Map.of()).expect(303);
        assertTrue(shop.enters(browser(kenh), "gop").expect(303).location().contains("refused"));
    }

    @Test
    void whoever_came_in_by_the_wrong_zalo_is_out_when_staff_remove_it(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("nham", "Hồ Nhầm", "84912000202");
        long partner = shop.known("nham", "Hồ Nhầm", "84912000202");
        var phone = browser(kenh);
        shop.enters(phone, "nham").expect(303);
        phone.get("/portal").expect(200);
        kenh.admin()
                .post("/portal-login/accounts/" + account(kenh, partner) + "/remove", Map.of())
                .expect(303);
        phone.get("/portal").expect(302);
    }

    @Test
    void a_link_of_another_site_binds_nobody_to_somebody_elses_invitation(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        var form = "company=" + shop.company() + "&next=%2Fportal&invitation=abc";
        // Nothing begins by a link, from wherever it is followed, and no other site's form is taken.
        var begun = kenh.number("select count(*) from portal_login_attempt");
        for (var site : List.of("cross-site", "same-site", "same-origin", "none")) {
            var guest = browser(kenh).with("Sec-Fetch-Site", site);
            var led = guest.get("/portal/zalo/start?" + form).expect(303);
            assertEquals("/portal/sign-in", led.location());
        }
        for (var from : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"))) {
            var headers = new HashMap<>(from);
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            browser(kenh)
                    .send("/portal/zalo/start", "POST", BodyPublishers.ofString(form), headers)
                    .expect(403);
        }
        assertEquals(begun, kenh.number("select count(*) from portal_login_attempt"));
        Shop.leadsTo(
                browser(kenh).post("/portal/zalo/start", Map.of("company", "" + shop.company(), "invitation", "abc")));
        assertEquals(begun + 1, kenh.number("select count(*) from portal_login_attempt"));
    }

    @Test
    void who_has_a_password_types_it_before_a_zalo_is_bound(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("mo", "Kẻ Mở Trộm", "84912000203");
        long partner = shop.contact("Chị Khóa", "khoa@khach.example");
        var words = "sen hồng bên hồ 2026";
        var open = browser(kenh);
        open.post("/portal/join/" + shop.invitation(partner), Map.of("password", words, "again", words))
                .expect(303);

        assertTrue(open.get("/portal/security").expect(200).shows("href=\"/portal/zalo/bind\""));
        assertTrue(open.get("/portal/zalo/bind").expect(200).shows("name=\"password\""));
        var begun = kenh.number("select count(*) from portal_login_attempt");
        open.post("/portal/zalo/bind", Map.of()).expect(422);
        assertTrue(open.post("/portal/zalo/bind", Map.of("password", "sai rồi nhé 2026"))
                .expect(422)
                .shows("Mật khẩu hiện tại không đúng"));
        assertEquals(begun, kenh.number("select count(*) from portal_login_attempt"));
        // Nor by the way in: it signs in whose Zalo it is, and binds nothing to who is signed in.
        open.get(shop.agrees(open, shop.starts(open), "mo")).expect(303);
        assertEquals(0, bindings(kenh, partner));

        open.get(shop.agrees(open, shop.binds(open, Map.of("password", words)), "mo"))
                .expect(303);
        assertEquals(1, bindings(kenh, partner));
        assertTrue(shown(kenh, partner).shows("Đã gắn với Zalo “Kẻ Mở Trộm”"));
    }

    @Test
    void who_has_nothing_to_type_signed_in_just_now(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("moi", "Đỗ Mới", "84912000204");
        long partner = shop.known("moi", "Đỗ Mới", "84912000204");
        var phone = browser(kenh);
        shop.enters(phone, "moi").expect(303);
        phone.post("/portal/zalo/remove", Map.of()).expect(303);
        kenh.clock().advance(Duration.ofMinutes(11));
        assertTrue(phone.get("/portal/zalo/bind").expect(200).shows("trong 10 phút sau khi đăng nhập"));
        phone.post("/portal/zalo/bind", Map.of()).expect(422);
        assertEquals(0, bindings(kenh, partner));
    }

    @Test
    void whose_zalo_staff_correct_is_out_and_proves_it_anew(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("hai", "Cao Hải", "84912000205");
        long wrong = shop.known("hai", "Cao Hải", "84912000205");
        var phone = browser(kenh);
        shop.enters(phone, "hai").expect(303);
        phone.get("/portal").expect(200);

        long right = shop.contact("Cao Thị Hải", "hai@khach.example");
        shop.links("Cao Hải", right);
        phone.get("/portal").expect(302);
        assertEquals(0, bindings(kenh, wrong));
        assertFalse(shown(kenh, wrong).shows("Đã gắn với Zalo"));
        // The names still agree: once corrected that is not enough.
        var again = browser(kenh);
        assertTrue(shop.enters(again, "hai").expect(303).location().endsWith(PROVE));
        again.post(PROVE + "/send", Map.of()).expect(303);
        again.post(PROVE + "/code", Map.of("code", shop.code("hai"))).expect(303);
        again.get("/portal").expect(200);
        assertEquals(1, bindings(kenh, right));
        assertEquals("/portal", shop.enters(browser(kenh), "hai").expect(303).location());
        assertEquals(1, kenh.number("select count(*) from portal_login_binding where name = 'Cao Hải'"));
    }

    @Test
    void who_has_an_account_hears_that_the_invitation_to_another_was_not_used(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("moi2", "Mai Đã Gắn", "84912000209");
        shop.known("moi2", "Mai Đã Gắn", "84912000209");
        shop.enters(browser(kenh), "moi2").expect(303);
        var invitation = shop.invitation(shop.contact("Công ty Được Mời", "duoc-moi@khach.example"));
        var phone = browser(kenh);
        assertEquals(
                "/portal", shop.enters(phone, "moi2", invitation).expect(303).location());
        var entered = phone.get("/portal").expect(200);
        assertTrue(entered.shows("Lời mời bạn mở dành cho tài khoản khác"), entered.body());
        assertTrue(entered.shows("Mai Đã Gắn") && !entered.shows("Công ty Được Mời"), entered.body());
        assertTrue(browser(kenh).get("/portal/join/" + invitation).expect(200).shows("Công ty Được Mời"));
        // Nothing of it without one.
        var again = browser(kenh);
        shop.enters(again, "moi2").expect(303);
        assertFalse(again.get("/portal").expect(200).shows("Lời mời bạn mở"));
    }

    @Test
    void whom_an_invitation_let_in_stays_when_staff_tidy_up(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("tho", "Mạc Thơ", "84912000206");
        shop.says("tho", "Chào shop");
        long partner = shop.contact("Công ty Thơ", "tho@khach.example");
        var phone = browser(kenh);
        var start = Map.of("company", "" + shop.company(), "invitation", shop.invitation(partner));
        phone.get(shop.agrees(phone, Shop.leadsTo(phone.post("/portal/zalo/start", start)), "tho"))
                .expect(303);
        // The temporary contact of the conversation is not who was invited; that was so before.
        assertEquals("/portal", shop.enters(browser(kenh), "tho").expect(303).location());
        shop.links("Mạc Thơ", partner);
        phone.get("/portal").expect(200);
        assertEquals("/portal", shop.enters(browser(kenh), "tho").expect(303).location());
        // From then on it is known whose it is, and a correction counts.
        shop.links("Mạc Thơ", shop.contact("Mạc Thị Thơ", "thi-tho@khach.example"));
        phone.get("/portal").expect(302);
        assertTrue(shop.enters(browser(kenh), "tho").expect(303).location().endsWith(PROVE));
    }

    @Test
    void staff_and_customer_see_and_remove_what_was_bound_before_a_merge(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("nhap", "Lưu Nhập", "84912000207");
        long merged = shop.known("nhap", "Lưu Nhập", "84912000207");
        shop.enters(browser(kenh), "nhap").expect(303);
        long kept = shop.contact("Chị Nhập", "nhap@khach.example");
        shop.invitation(kept);
        kenh.admin()
                .post("/contacts/partners/" + kept + "/merge/" + merged, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();

        var phone = browser(kenh);
        assertEquals("/portal", shop.enters(phone, "nhap").expect(303).location());
        var own = phone.get("/portal/security").expect(200);
        assertTrue(own.shows("Đã gắn với Zalo “Lưu Nhập”"), own.body());
        var page = shown(kenh, kept);
        var remove = page.find("(/portal-login/accounts/\\d+/remove)");
        var back = kenh.admin().post(remove, Map.of()).expect(303).location();
        assertTrue(back.endsWith("/contacts/partners/" + kept), back);
        phone.get("/portal").expect(302);
        assertFalse(shown(kenh, kept).shows("Đã gắn với Zalo"));

        // By the customer: one name of a field says which.
        var again = browser(kenh);
        assertTrue(shop.enters(again, "nhap").expect(303).location().contains("refused"));
        assertEquals(
                "/portal",
                shop.enters(again, "nhap", shop.invitation(kept)).expect(303).location());
        var other = browser(kenh);
        shop.enters(other, "nhap").expect(303);
        var which = again.get("/portal/security").expect(200).find("/portal/zalo/remove\\?account=(\\d+)");
        again.post("/portal/zalo/remove", Map.of("account", "1")).expect(303);
        other.get("/portal").expect(200);
        again.post("/portal/zalo/remove", Map.of("account", which)).expect(303);
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Lưu Nhập'"));
        again.get("/portal").expect(200);
        other.get("/portal").expect(302);
    }

    @Test
    void what_became_of_a_binding_stands_in_the_contacts_history(TestKenh kenh) {
        var shop = new Shop(kenh);
        shop.offers(true);
        shop.person("su", "Tạ Sử", "84912000208");
        long partner = shop.known("su", "Tạ Sử", "84912000208");
        var phone = browser(kenh);
        shop.enters(phone, "su").expect(303);
        phone.post("/portal/zalo/remove", Map.of()).expect(303);
        phone.get(shop.agrees(phone, shop.binds(phone, Map.of()), "su")).expect(303);
        kenh.admin()
                .post("/portal-login/accounts/" + account(kenh, partner) + "/remove", Map.of())
                .expect(303);
        shop.enters(browser(kenh), "su", shop.invitation(partner)).expect(303);
        shop.links("Tạ Sử", shop.contact("Tạ Văn Sử", "su@khach.example"));
        kenh.drain();
        var history =
                kenh.admin(Locale.of("vi")).get("/contacts/partners/" + partner).expect(200);
        for (var said : List.of(
                "Đã gắn Zalo “Tạ Sử” với tài khoản cổng",
                "Khách hàng đã gỡ Zalo khỏi tài khoản cổng",
                "Đã gỡ Zalo khỏi tài khoản cổng",
                "không còn mở tài khoản cổng")) {
            assertTrue(history.shows(said), said + history.body());
        }
    }
}
