package io.kenh.portallogin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and who does not. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
class PortalLoginTest {
    private static final String PROVE = "/portal/zalo/prove";

    private final TestKenh kenh;
    private final Shop shop;

    PortalLoginTest(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new Shop(kenh);
    }

    @BeforeEach
    void offered() {
        // Each browser has its turns a minute; the clock stands unless it is moved.
        kenh.clock().advance(Duration.ofMinutes(2));
        shop.offers(true);
    }

    private Browserless browser() {
        return kenh.anonymous().with("Accept-Language", "vi");
    }

    private static String path(Answer answer) {
        return answer.expect(303).location().replaceAll("^https?://[^/]+", "");
    }

    /** Led to a page that says no. @return what it says */
    private static Answer refused(Browserless browser, Answer answer) {
        var page = path(answer);
        assertTrue(page.startsWith("/portal/zalo/refused?why="), page);
        return browser.get(page).expect(200);
    }

    private void stale(Browserless browser, String address) {
        assertTrue(refused(browser, browser.get(address)).shows("Hãy bắt đầu lại"));
    }

    private long bindings() {
        return kenh.number("select count(*) from portal_login_binding");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = kenh.connect()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    @Test
    void a_customer_who_wrote_before_is_in_and_next_time_by_what_is_bound() throws SQLException {
        shop.person("mai", "Nguyễn Thị Mai", "84912000001");
        var partner = shop.known("mai", "Nguyễn Thị Mai", "84912000001");
        var phone = browser();
        assertEquals("/portal", path(shop.enters(phone, "mai")));
        phone.get("/portal").expect(200);
        assertEquals(
                partner,
                kenh.number("select a.partner_id from portal_account a join portal_login_binding b"
                        + " on b.portal_account_id = a.id"));

        // By what is bound, whatever becomes of name and link; staff's pages stay closed.
        sql("update zalo_oa_link set user_id_by_app = null");
        shop.person("mai", "Tên Khác", "84912000001");
        var other = browser();
        assertEquals("/portal", path(shop.enters(other, "mai")));
        assertTrue(other.get("/inbox").status() != 200);

        // Who removes it keeps it out, although it is known whose it was.
        assertTrue(other.get("/portal/security").expect(200).shows("Tên Khác"));
        assertEquals("/portal/security", path(other.post("/portal/zalo/remove", Map.of())));
        assertTrue(refused(browser(), shop.enters(browser(), "mai")).shows("Zalo này đã được gỡ"));
        // Signed in, one may bind it again, but not because another site's page wants it.
        Shop.foreign(other, "/portal/zalo/bind", "").expect(403);
        var consent = shop.binds(other, Map.of());
        assertEquals("/portal/security", path(other.get(shop.agrees(other, consent, "mai"))));
        assertEquals("/portal", path(shop.enters(browser(), "mai")));
        // One account, one Zalo: a second one is refused.
        shop.person("con", "Con Mai", "84912000021");
        var second = shop.binds(other, Map.of());
        // Told where the customer began.
        assertEquals("/portal/security", path(other.get(shop.agrees(other, second, "con"))));
        var taken = other.get("/portal/security").expect(200);
        assertTrue(taken.shows("đã được gắn với tài khoản khác"), taken.body());
        var declined = shop.binds(other, Map.of());
        assertEquals("/portal/security", path(other.get(shop.agrees(other, declined, ""))));
        assertTrue(other.get("/portal/security").shows("Bạn chưa đồng ý trên Zalo"));

        // Who is blocked stays outside; a deleted account is forgotten.
        var account = "/portal/accounts/of/" + partner;
        kenh.admin().post(account + "/block", Map.of()).expect(303);
        assertTrue(refused(phone, shop.enters(browser(), "mai")).shows("Hãy liên hệ công ty"));
        kenh.admin().post(account + "/delete", Map.of()).expect(303);
        kenh.drain();
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Tên Khác'"));
    }

    @Test
    void without_an_account_the_customer_needs_an_invitation_where_the_company_wants_that() {
        shop.offers(false);
        shop.person("lan", "Trần Ngọc Lan", "84912000002");
        shop.known("lan", "Trần Ngọc Lan", "84912000002");
        assertTrue(refused(browser(), shop.enters(browser(), "lan")).shows("Bạn chưa có quyền vào cổng"));
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Trần Ngọc Lan'"));

        // The invitation, opened before or typed afterwards, opens the door; once.
        shop.person("chi", "Vũ Chi", "84912000012");
        long partner = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Chị Chi\", \"email\": \"chi@example.vn\"}")
                .expect(201)
                .json()
                .number("/id");
        kenh.admin()
                .post("/portal/accounts/of/" + partner + "/invite", Map.of())
                .expect(303);
        var invitation =
                kenh.admin().get("/contacts/partners/" + partner).expect(200).find("/portal/join/([A-Za-z0-9_-]+)");
        assertTrue(browser()
                .get("/portal/join/" + invitation)
                .expect(200)
                .shows("name=\"invitation\" value=\"" + invitation));
        var phone = browser();
        assertEquals(PROVE, path(shop.enters(phone, "chi")));
        phone.post(PROVE + "/invitation", Map.of("invitation", "x")).expect(422);
        var typed = Map.of("invitation", kenh.uri() + "/portal/join/" + invitation);
        assertEquals("/portal", path(phone.post(PROVE + "/invitation", typed)));
        shop.person("la", "Người Lạ", "84912000013");
        var stranger = browser();
        assertEquals(PROVE, path(shop.enters(stranger, "la")));
        stranger.post(PROVE + "/invitation", typed).expect(422);
    }

    @Test
    void somebody_unknown_proves_it_by_a_code_in_the_conversation() throws SQLException {
        shop.person("hoa", "Phạm Thu Hoa", "84912000003");
        shop.known("hoa", "Phạm Thu Hoa", "84912000003");
        sql("update zalo_oa_link set user_id_by_app = null where name = 'Phạm Thu Hoa'");
        var phone = browser();
        assertEquals(PROVE, path(shop.enters(phone, "hoa")));
        // A number nobody has is answered alike.
        phone.post(PROVE + "/send", Map.of("phone", "0912999999")).expect(303);
        var nobody = phone.get(PROVE).expect(200);
        assertTrue(nobody.shows("mã đã được gửi vào đó"), nobody.body());
        var guess = Map.of("code", "123456");
        assertTrue(phone.post(PROVE + "/code", guess).expect(422).shows("Mã không đúng"));
        phone.post(PROVE + "/send", Map.of()).expect(422);
        phone.post(PROVE + "/send", Map.of("phone", "0912000003")).expect(303);
        var code = shop.code("hoa");
        // Staff see that there was a code, not which.
        assertEquals(0, kenh.number("select count(*) from inbox_message where text like '%" + code + "%'"));
        assertEquals(
                0, kenh.number("select count(*) from inbox_conversation where last_preview like '%" + code + "%'"));
        var wrong = code.equals("000000") ? "111111" : "000000";
        assertTrue(
                phone.post(PROVE + "/code", Map.of("code", wrong)).expect(422).shows("Mã không đúng"));
        // Nor does it show afterwards that the number is somebody's.
        phone.post(PROVE + "/send", Map.of()).expect(422);
        // The code is this browser's.
        refused(browser(), browser().post(PROVE + "/code", Map.of("code", code)));
        assertEquals("/portal", path(phone.post(PROVE + "/code", Map.of("code", code))));
        assertEquals("/portal", path(shop.enters(browser(), "hoa")));
    }

    @Test
    void no_code_goes_out_where_it_would_cost_and_none_says_more_than_a_name() throws SQLException {
        shop.person("bao", "Đặng Quốc Bảo", "84912000051");
        shop.known("bao", "Đặng Quốc Bảo", "84912000051");
        sql("update zalo_oa_link set user_id_by_app = null where name = 'Đặng Quốc Bảo'");
        shop.person("bao", "Xem ngay https://lua.example/qua", "84912000051");
        var phone = browser();
        assertEquals(PROVE, path(shop.enters(phone, "bao")));
        var number = Map.of("phone", "0912000051");
        phone.post(PROVE + "/send", number).expect(303);
        shop.code("bao");
        assertFalse(kenh.api()
                .get("/zalo-simulator/sim/chat/bao/" + Shop.OA)
                .expect(200)
                .shows("lua.example"));

        kenh.clock().advance(Duration.ofDays(3));
        var late = browser();
        assertEquals(PROVE, path(shop.enters(late, "bao")));
        long before = kenh.number("select count(*) from inbox_message");
        late.post(PROVE + "/send", number).expect(303);
        assertEquals(before, kenh.number("select count(*) from inbox_message"));
        assertTrue(
                late.post(PROVE + "/code", Map.of("code", "123456")).expect(422).shows("Mã không đúng"));
    }

    @Test
    void another_name_behind_the_same_id_is_asked_for_a_code_and_guessing_ends() {
        shop.person("tam", "Lê Minh Tâm", "84912000004");
        shop.known("tam", "Lê Minh Tâm", "84912000004");
        shop.person("tam", "Tâm Lê", "84912000004");
        var phone = browser();
        assertEquals(PROVE, path(shop.enters(phone, "tam")));
        phone.post(PROVE + "/send", Map.of()).expect(303);
        var code = shop.code("tam");
        var wrong = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            phone.post(PROVE + "/code", Map.of("code", wrong)).expect(422);
        }
        assertTrue(phone.post(PROVE + "/code", Map.of("code", code)).expect(422).shows("quá nhiều lần"));
        phone.post(PROVE + "/send", Map.of()).expect(303);
        assertEquals(
                303,
                phone.post(PROVE + "/code", Map.of("code", shop.code("tam"))).status(),
                "a new code is tried anew");
    }

    @Test
    void a_code_lives_ten_minutes_and_three_are_sent() throws SQLException {
        shop.person("yen", "Lâm Yến", "84912000061");
        shop.known("yen", "Lâm Yến", "84912000061");
        sql("update zalo_oa_link set user_id_by_app = null where name = 'Lâm Yến'");
        var phone = browser();
        assertEquals(PROVE, path(shop.enters(phone, "yen")));
        var number = Map.of("phone", "0912000061");
        for (int i = 0; i < 3; i++) {
            assertTrue(phone.get(PROVE).expect(200).shows(PROVE + "/send"));
            phone.post(PROVE + "/send", number).expect(303);
        }
        var code = Map.of("code", shop.code("yen"));
        long sent = kenh.number("select count(*) from inbox_message");
        assertFalse(phone.get(PROVE).expect(200).shows(PROVE + "/send"));
        phone.post(PROVE + "/send", number).expect(303);
        browser().post(PROVE + "/send", number);
        var again = browser();
        assertEquals(PROVE, path(shop.enters(again, "yen")));
        again.post(PROVE + "/send", number).expect(303);
        assertEquals(sent, kenh.number("select count(*) from inbox_message"));
        assertEquals(
                0, kenh.number("select count(*) from portal_login_proof where code_hash = '" + code.get("code") + "'"));
        kenh.clock().advance(Duration.ofMinutes(11));
        assertTrue(phone.post(PROVE + "/code", code).expect(422).shows("quá nhiều lần"));
    }

    @Test
    void the_archived_and_the_ambiguous_are_refused() throws SQLException {
        shop.person("vu", "Vũ Hải", "84912000005");
        var partner = shop.known("vu", "Vũ Hải", "84912000005");
        sql("update contacts_partner set active = false where id = " + partner);
        assertTrue(refused(browser(), shop.enters(browser(), "vu")).shows("Hãy liên hệ công ty"));

        shop.person("an", "Đỗ An", "84912000006");
        shop.known("an", "Đỗ An", "84912000006");
        shop.person("an2", "Đỗ An", "84912000007");
        shop.says("an2", "Mình cũng là An");
        sql("update zalo_oa_link set user_id_by_app = (select l.user_id_by_app from zalo_oa_link l where l.id ="
                + " (select min(m.id) from zalo_oa_link m where m.name = 'Đỗ An')) where name = 'Đỗ An'");
        assertTrue(refused(browser(), shop.enters(browser(), "an")).shows("Hãy liên hệ công ty"));
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Đỗ An'"));
    }

    @Test
    void the_first_sign_in_from_two_browsers_at_once_enters_both_and_makes_one_account() throws Exception {
        shop.person("doi", "Lý Đôi", "84912000031");
        shop.known("doi", "Lý Đôi", "84912000031");
        // The first time makes the account, every later time finds it.
        for (int round = 0; round < 6; round++) {
            assertEquals(List.of("/portal", "/portal"), twoBrowsersAtOnce("doi"));
        }
        assertEquals(1, kenh.number("select count(*) from portal_login_binding where name = 'Lý Đôi'"));
    }

    private List<String> twoBrowsersAtOnce(String key) throws Exception {
        var ways = new HashMap<Browserless, String>();
        for (var who : List.of(browser(), browser())) {
            ways.put(who, shop.agrees(who, shop.starts(who), key));
        }
        var entered = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = ways.entrySet().stream()
                    .map(way -> threads.submit(
                            () -> path(way.getKey().get(way.getValue()).expect(303))))
                    .toList();
            for (var answer : answers) {
                entered.add(answer.get());
            }
        }
        return entered;
    }

    @Test
    void a_binding_of_another_official_account_gives_way_and_staff_may_remove_one() throws SQLException {
        shop.person("khoa", "Đinh Khoa", "84912000041");
        var partner = shop.known("khoa", "Đinh Khoa", "84912000041");
        assertEquals("/portal", path(shop.enters(browser(), "khoa")));
        sql("update portal_login_binding set account_id = account_id + 1000 where name = 'Đinh Khoa'");
        assertEquals("/portal", path(shop.enters(browser(), "khoa")));
        assertEquals(1, kenh.number("select count(*) from portal_login_binding where name = 'Đinh Khoa'"));

        var page = kenh.admin().get("/contacts/partners/" + partner).expect(200);
        var remove = "/portal-login/accounts/" + page.find("/portal-login/accounts/(\\d+)/remove") + "/remove";
        assertEquals("/contacts/partners/" + partner, path(kenh.admin().post(remove, Map.of())));
        assertEquals(0, kenh.number("select count(*) from portal_login_binding where name = 'Đinh Khoa'"));
    }

    @Test
    void a_state_works_once_here_and_soon() {
        shop.person("ha", "Bùi Hà", "84912000008");
        shop.known("ha", "Bùi Hà", "84912000008");
        var before = bindings();
        var phone = browser();
        var back = shop.agrees(phone, shop.starts(phone), "ha");
        // Another browser that learned the address uses it up, and gets nothing.
        stale(browser(), back);
        stale(phone, back);
        var late = shop.agrees(phone, shop.starts(phone), "ha");
        kenh.clock().advance(Duration.ofMinutes(11));
        stale(phone, late);
        // A state of somebody else's making, a code of another sign-in, no code at all.
        stale(phone, "/portal/zalo/callback?code=x&state=y");
        var own = shop.agrees(phone, shop.starts(phone), "ha");
        var code = own.replaceAll(".*[?&]code=([^&]+).*", "$1");
        phone.get(own).expect(303);
        var fresh = shop.agrees(phone, shop.starts(phone), "ha").replaceAll("code=[^&]+", "code=" + code);
        // Signed in by now, one is told on one's own page.
        assertEquals("/portal/security", path(phone.get(fresh)));
        assertTrue(phone.get("/portal/security").shows("Hãy bắt đầu lại"));
        var other = browser();
        var declined = other.get(shop.agrees(other, shop.starts(other), ""));
        assertTrue(refused(other, declined).shows("Bạn chưa đồng ý"));
        assertEquals(before + 1, bindings());
    }

    @Test
    void nothing_secret_is_written_down() throws SQLException {
        shop.person("my", "Ngô My", "84912000009");
        shop.known("my", "Ngô My", "84912000009");
        var phone = browser();
        var back = shop.agrees(phone, shop.starts(phone), "my");
        var code = back.replaceAll(".*[?&]code=([^&]+).*", "$1");
        phone.get(back).expect(303);
        assertEquals(0, kenh.number("select count(*) from portal_login_attempt"));
        try (var connection = kenh.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select path, request, response from zalo_oa_api_log"
                                + " where path in ('/v4/access_token', '/v2.0/me')")) {
            int found = 0;
            for (; rows.next(); found++) {
                var kept = rows.getString(2) + rows.getString(3);
                assertFalse(kept.contains(code) || kept.contains(Shop.SECRET) || kept.contains("Ngô My"), kept);
            }
            assertTrue(found >= 2, "" + found);
        }
    }

    @Test
    void the_button_shows_only_when_everything_it_needs_is_there() {
        var page = browser();
        var shown = page.get("/portal/sign-in").expect(200);
        assertTrue(shown.shows("action=\"/portal/zalo/start\""), shown.body());
        assertTrue(kenh.admin().get(Shop.SETTINGS).expect(200).shows(kenh.uri() + "/portal/zalo/callback"));

        var account = kenh.number("select id from zalo_oa_account");
        kenh.api()
                .postJson("/api/v1/zalo-oa/accounts/" + account + "/pause", "")
                .expect(200);
        assertFalse(page.get("/portal/sign-in").expect(200).shows("/portal/zalo/start"));
        refused(page, page.post("/portal/zalo/start", Map.of("company", "" + shop.company())));
        var settings = kenh.admin(Locale.of("vi")).get(Shop.SETTINGS).expect(200);
        assertTrue(settings.shows("Nút đang ẩn") && settings.shows("Kết nối lại trong Zalo OA"), settings.body());
        kenh.api()
                .postJson("/api/v1/zalo-oa/accounts/" + account + "/resume", "")
                .expect(200);
        assertTrue(page.get("/portal/sign-in").expect(200).shows("/portal/zalo/start"));

        kenh.admin().post(Shop.SETTINGS, Map.of("account", "0")).expect(303);
        assertFalse(page.get("/portal/sign-in").expect(200).shows("/portal/zalo/start"));
        assertEquals(
                422, kenh.admin().post(Shop.SETTINGS, Map.of("account", "77")).status());
        assertEquals(1, kenh.number("select count(*) from portal_login_config"));
    }
}
