package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers on a phone who do not get in with Zalo: each reads why, and finds the way back. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
@ExtendWith(Chromium.class)
class RefusedAtTheDoorTest {
    private static final Pattern REFUSED = Pattern.compile(".*/portal/zalo/refused\\?why=.*");

    private static ZaloDoor door;
    private final TestKenh kenh;

    RefusedAtTheDoorTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    @BeforeAll
    static void build(TestKenh kenh) {
        door = new ZaloDoor(kenh);
    }

    @BeforeEach
    void open() {
        // Each visitor's address has its turns a minute.
        kenh.clock().advance(Duration.ofMinutes(2));
        door.opens(true);
    }

    private static void reads(Page phone, String sentence) {
        assertThat(phone.getByText(sentence)).isVisible();
        assertEquals(List.of(), Barriers.on(phone));
        assertEquals(false, phone.evaluate("document.documentElement.scrollWidth > innerWidth"), "sideways");
    }

    private static void isRefused(Page phone, String sentence) {
        phone.waitForURL(REFUSED);
        reads(phone, sentence);
        ZaloDoor.presses(phone, AriaRole.LINK, "Quay lại trang đăng nhập");
        assertThat(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập bằng Zalo")))
                .isVisible();
    }

    @Test
    void who_says_no_in_zalo_or_comes_with_an_address_that_was_used(Browser browser) {
        door.known("mai", "Nguyễn Thị Mai", "84912000031");
        var phone = browser.visitor(kenh);
        ZaloDoor.enters(phone, "Từ chối");
        isRefused(phone, "Bạn chưa đồng ý trên Zalo");

        var asked = new ArrayList<String>();
        phone.onRequest(request -> asked.add(request.url()));
        ZaloDoor.enters(phone, "Nguyễn Thị Mai");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        var callback = asked.stream()
                .filter(url -> url.contains("/portal/zalo/callback"))
                .findFirst()
                .orElseThrow();
        var other = browser.visitor(kenh);
        other.navigate(callback);
        isRefused(other, "Lượt đăng nhập đã hết hạn hoặc đã được dùng");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void who_needs_an_invitation_and_who_is_archived(Browser browser) {
        door.known("lan", "Trần Ngọc Lan", "84912000032");
        door.opens(false);
        var phone = browser.visitor(kenh);
        ZaloDoor.enters(phone, "Trần Ngọc Lan");
        isRefused(phone, "Bạn chưa có quyền vào cổng");

        door.opens(true);
        kenh.change("update contacts_partner set active = false where name = 'Trần Ngọc Lan'");
        ZaloDoor.enters(phone, "Trần Ngọc Lan");
        isRefused(phone, "Không đăng nhập được. Hãy liên hệ công ty.");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void whose_zalo_belongs_to_another_account(Browser browser) {
        door.known("vy", "Phạm Tường Vy", "84912000033");
        var first = browser.visitor(kenh);
        ZaloDoor.enters(first, "Phạm Tường Vy");
        first.waitForURL(Pattern.compile(".*/portal$"));

        door.known("kiet", "Lý Tuấn Kiệt", "84912000034");
        var second = browser.visitor(kenh);
        ZaloDoor.enters(second, "Lý Tuấn Kiệt");
        second.waitForURL(Pattern.compile(".*/portal$"));
        second.navigate("/portal/zalo/bind");
        ZaloDoor.presses(second, AriaRole.BUTTON, "Tới Zalo");
        ZaloDoor.presses(second, AriaRole.BUTTON, "Phạm Tường Vy");
        second.waitForURL(Pattern.compile(".*/portal/security$"));
        reads(second, "đã được gắn với tài khoản khác");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void who_guesses_codes_and_invitations(Browser browser) {
        door.shop.customer("la", "Người Lạ", "84912000035");
        var phone = browser.visitor(kenh);
        ZaloDoor.enters(phone, "Người Lạ");
        phone.getByLabel("Số điện thoại của bạn").fill("0912 345 678");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Gửi mã vào Zalo của tôi");
        for (int i = 0; i < 6; i++) {
            phone.getByLabel("Mã 6 chữ số").fill("00000" + i);
            ZaloDoor.presses(phone, AriaRole.BUTTON, "Vào cổng");
            reads(phone, i < 5 ? "Mã không đúng." : "Đã thử quá nhiều lần");
        }
        var other = browser.visitor(kenh);
        ZaloDoor.enters(other, "Người Lạ");
        other.getByLabel("Mã mời").fill("khong-co-that");
        ZaloDoor.presses(other, AriaRole.BUTTON, "Dùng mã mời");
        reads(other, "Mã mời không đúng hoặc đã hết hạn.");
    }

    @Test
    void every_reason_can_be_read(Browser browser) {
        var words = Map.of(
                "unavailable", "Hiện chưa đăng nhập được bằng Zalo",
                "stale", "Lượt đăng nhập đã hết hạn",
                "declined", "Bạn chưa đồng ý trên Zalo",
                "no-answer", "Zalo không trả lời",
                "closed", "Không đăng nhập được",
                "no-access", "Bạn chưa có quyền vào cổng",
                "bound", "đã được gắn với tài khoản khác");
        var phone = browser.visitor(kenh);
        for (var why : words.keySet()) {
            phone.navigate("/portal/zalo/refused?why=" + why);
            reads(phone, words.get(why));
        }
        // Of a page that stood open while it was switched off.
        phone.navigate("/portal/sign-in");
        phone.evaluate("document.querySelector('[name=company]').value = 999");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Đăng nhập bằng Zalo");
        phone.waitForURL(REFUSED);
        reads(phone, words.get("unavailable"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void who_may_be_two_customers_and_who_was_blocked(Browser browser) {
        door.known("an", "Đỗ An", "84912000036");
        door.known("an2", "Đỗ Ân", "84912000037");
        kenh.change("update zalo_oa_link set user_id_by_app = (select max(l.user_id_by_app) from zalo_oa_link l"
                + " where l.name = 'Đỗ An') where name = 'Đỗ Ân'");
        var phone = browser.visitor(kenh);
        ZaloDoor.enters(phone, "Đỗ An");
        isRefused(phone, "Không đăng nhập được. Hãy liên hệ công ty.");

        door.known("khoi", "Mai Khôi", "84912000038");
        var other = browser.visitor(kenh);
        ZaloDoor.enters(other, "Mai Khôi");
        other.waitForURL(Pattern.compile(".*/portal$"));
        kenh.admin()
                .post("/portal/accounts/of/" + door.shop.conversation("khoi").text("/partnerId") + "/block", Map.of())
                .expect(303);
        ZaloDoor.enters(other, "Mai Khôi");
        isRefused(other, "Không đăng nhập được. Hãy liên hệ công ty.");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void who_comes_back_too_late_or_with_a_code_that_was_used(Browser browser) {
        door.known("tre", "Lâm Trễ", "84912000039");
        var phone = browser.visitor(kenh);
        phone.navigate("/portal/sign-in");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Đăng nhập bằng Zalo");
        assertThat(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lâm Trễ")))
                .isVisible();
        kenh.clock().advance(Duration.ofMinutes(11));
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Lâm Trễ");
        isRefused(phone, "Lượt đăng nhập đã hết hạn hoặc đã được dùng");

        var asked = new ArrayList<String>();
        phone.onRequest(request -> asked.add(request.url()));
        ZaloDoor.enters(phone, "Lâm Trễ");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        var code = asked.stream()
                .filter(url -> url.contains("/portal/zalo/callback"))
                .map(url -> url.replaceAll(".*[?&]code=([^&]+).*", "$1"))
                .findFirst()
                .orElseThrow();
        // A fresh sign-in of another browser, whose answer brings the code that was used.
        var other = browser.visitor(kenh);
        other.route("**/permission", route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            var headers = new HashMap<>(answer.headers());
            headers.computeIfPresent("location", (name, to) -> to.replaceAll("code=[^&]+", "code=" + code));
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
        ZaloDoor.enters(other, "Lâm Trễ");
        isRefused(other, "Lượt đăng nhập đã hết hạn hoặc đã được dùng");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void while_zalo_is_away_or_slow(Browser browser) {
        door.known("cham", "Tô Chậm", "84912000040");
        var phone = browser.visitor(kenh);
        for (var kind : List.of("SERVER_ERROR", "MALFORMED", "TIMEOUT_AFTER")) {
            for (var path : List.of("/v4/access_token", "/v2.0/me")) {
                door.fails(kind, path, kind.equals("TIMEOUT_AFTER") ? 300 : 0);
                ZaloDoor.enters(phone, "Tô Chậm");
                isRefused(phone, "Zalo không trả lời");
            }
        }
        door.fails("SLOW", "/v2.0/me", 2_000);
        ZaloDoor.enters(phone, "Tô Chậm");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        assertEquals(List.of(), browser.mistakes());
    }
}
