package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A Zalo that somebody else may have by now: who took it from an account keeps it out. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class RemovedZaloTest {
    private static final String PROVE = "/portal/zalo/prove";
    private static final String REMOVE = "/portal/zalo/remove";

    private final TestKenh kenh;
    private final Shop shop;

    RemovedZaloTest(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
        shop.offers(true);
    }

    private Browserless browser() {
        return kenh.anonymous().with("Accept-Language", "vi");
    }

    private void enters(String key) {
        var browser = browser();
        assertEquals("/portal", shop.enters(browser, key).expect(303).location());
        browser.get("/portal").expect(200);
    }

    /** With words that say what to do, and nothing of whose account it was. */
    private static void refused(Browserless browser, Answer answer) {
        var page = browser.get(answer.expect(303).location()).expect(200);
        assertTrue(page.shows("Zalo này đã được gỡ"), page.body());
        assertTrue(page.shows("đăng nhập bằng mật khẩu") && page.shows("lời mời mới"), page.body());
        assertFalse(page.shows("Trịnh"), page.body());
        browser.get("/portal").expect(302);
    }

    private void refused(String key) {
        var browser = browser();
        refused(browser, shop.enters(browser, key));
    }

    private long account(long partner) {
        return kenh.number("select id from portal_account where partner_id = " + partner);
    }

    @Test
    void what_the_customer_removed_is_no_way_in_until_the_customer_binds_it_again() {
        shop.person("trom", "Trịnh Mất Máy", "84912000301");
        long partner = shop.known("trom", "Trịnh Mất Máy", "84912000301");
        var own = browser();
        shop.enters(own, "trom").expect(303);
        own.post(REMOVE, Map.of()).expect(303);
        assertEquals(
                0,
                kenh.number("select count(*) from portal_login_binding where portal_account_id = " + account(partner)));
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Trịnh Mất Máy'"));

        // Recognised for sure, under the same name: once removed, neither counts. Nor is there a code.
        refused("trom");
        shop.person("trom", "Trịnh Tên Mới", "84912000301");
        refused("trom");
        shop.person("trom", "Trịnh Mất Máy", "84912000301");

        // Signed in, with proof, the customer may take it back.
        own.get(shop.agrees(own, shop.binds(own, Map.of()), "trom")).expect(303);
        assertTrue(own.get("/portal/security").expect(200).shows("Đã gắn với Zalo “Trịnh Mất Máy”"));
        enters("trom");
    }

    @Test
    void the_customer_reads_what_it_means_before_it_is_removed_with_or_without_a_script() {
        shop.person("doc1", "Trịnh Đọc Trước", "84912000307");
        long partner = shop.known("doc1", "Trịnh Đọc Trước", "84912000307");
        var own = browser();
        shop.enters(own, "doc1").expect(303);
        // No form of the page removes it, a page of its own does.
        var security = own.get("/portal/security").expect(200);
        assertFalse(security.shows("action=\"" + REMOVE), security.body());
        var sure = own.get(security.find("href=\"(/portal/zalo/remove\\?account=\\d+)\""))
                .expect(200);
        for (var said :
                List.of("Gỡ Zalo “Trịnh Đọc Trước”", "kể cả bằng mã", "mọi thiết bị khác", "chưa có mật khẩu")) {
            assertTrue(sure.shows(said), said + sure.body());
        }
        assertEquals(
                "/portal/security", own.get(REMOVE + "?account=1").expect(303).location());
        assertTrue(own.get("/portal/security").expect(200).shows("Đã gắn với Zalo"));

        var words = "sen hồng bên hồ 2026";
        var again = browser();
        again.post("/portal/join/" + shop.invitation(partner), Map.of("password", words, "again", words))
                .expect(303);
        sure = again.get(REMOVE + "?account=" + account(partner)).expect(200);
        assertFalse(sure.shows("chưa có mật khẩu"), sure.body());
        // Staff are asked, too.
        var contact =
                kenh.admin(Locale.of("vi")).get("/contacts/partners/" + partner).expect(200);
        assertTrue(contact.shows("data-confirm=\"Gỡ Zalo “Trịnh Đọc Trước”"), contact.body());
        again.post(REMOVE, Map.of("account", sure.find("name=\"account\" value=\"(\\d+)\"")))
                .expect(303);
        assertFalse(again.get("/portal/security").expect(200).shows("Đã gắn với Zalo"));
    }

    @Test
    void what_staff_removed_comes_in_by_an_invitation_only() {
        shop.person("goi", "Trịnh Gỡ", "84912000302");
        long partner = shop.known("goi", "Trịnh Gỡ", "84912000302");
        enters("goi");
        kenh.admin()
                .post("/portal-login/accounts/" + account(partner) + "/remove", Map.of())
                .expect(303);
        refused("goi");
        var phone = browser();
        assertEquals(
                "/portal",
                shop.enters(phone, "goi", shop.invitation(partner)).expect(303).location());
        enters("goi");
    }

    @Test
    void a_code_into_the_conversation_of_a_removed_zalo_proves_nothing() {
        shop.person("doc", "Trịnh Bị Đọc", "84912000303");
        shop.known("doc", "Trịnh Bị Đọc", "84912000303");
        var own = browser();
        shop.enters(own, "doc").expect(303);
        // By a Zalo of one's own, with the customer's number: asked for before the removal, or after.
        shop.person("ke", "Kẻ Trộm", "84912000304");
        for (boolean before : new boolean[] {true, false}) {
            var thief = browser();
            assertTrue(shop.enters(thief, "ke").expect(303).location().endsWith(PROVE));
            thief.post(PROVE + "/send", Map.of("phone", "0912000303")).expect(303);
            if (before) {
                own.post(REMOVE, Map.of()).expect(303);
            }
            refused(thief, thief.post(PROVE + "/code", Map.of("code", shop.code("doc"))));
        }
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Kẻ Trộm'"));
    }

    @Test
    void who_wrote_only_after_the_removal_is_kept_out_as_well() {
        long partner = shop.contact("Trịnh Viết Sau", "sau@khach.example");
        shop.person("sau", "Trịnh Viết Sau", "84912000305");
        var phone = browser();
        shop.enters(phone, "sau", shop.invitation(partner)).expect(303);
        phone.post(REMOVE, Map.of()).expect(303);
        shop.says("sau", "Chào shop");
        shop.links("Trịnh Viết Sau", partner);
        shop.notes(partner, "Trịnh Viết Sau", "84912000305");
        refused("sau");
        shop.person("ke2", "Kẻ Trộm Hai", "84912000306");
        var thief = browser();
        assertTrue(shop.enters(thief, "ke2").expect(303).location().endsWith(PROVE));
        thief.post(PROVE + "/send", Map.of("phone", "0912000305")).expect(303);
        refused(thief, thief.post(PROVE + "/code", Map.of("code", shop.code("sau"))));
    }
}
