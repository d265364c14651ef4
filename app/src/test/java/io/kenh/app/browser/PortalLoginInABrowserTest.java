package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer on a phone: two presses from the sign-in page to the portal. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
@ExtendWith(Chromium.class)
class PortalLoginInABrowserTest {
    private static final String DID = "the customer did: ";
    private static final String COUNTED = """
            for (const what of ["click", "keydown", "input"]) {
                addEventListener(what, (event) => event.isTrusted && console.log("%s" + what), true);
            }""".formatted(DID);

    private static ZaloDoor door;
    private final TestKenh kenh;

    PortalLoginInABrowserTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    @BeforeAll
    static void build(TestKenh kenh) {
        door = new ZaloDoor(kenh);
    }

    @Test
    void two_presses_and_the_customer_is_in(Browser browser) {
        door.shop.customer("mai", "Nguyễn Thị Mai", "84912000031");
        door.shop.customer("la", "Người Lạ", "84912000032");
        door.shop.says("mai", "Chào shop");
        door.shop.drain();
        door.opens(true);
        var phone = browser.visitor(kenh);
        phone.navigate("/portal/sign-in");
        assertEquals(List.of(), Barriers.on(phone));
        // Whatever the customer does with the screen or a keyboard is counted, wherever it is done.
        var done = new ArrayList<String>();
        phone.onConsoleMessage(message -> {
            if (message.text().startsWith(DID)) {
                done.add(message.text());
            }
        });
        phone.addInitScript(COUNTED);
        phone.reload();
        long begun = System.nanoTime();
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Đăng nhập bằng Zalo");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Nguyễn Thị Mai");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        assertThat(phone.getByText("Nguyễn Thị Mai").first()).isVisible();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(
                "from the sign-in page into the portal: " + done.size() + " presses, " + took.toMillis() + " ms");
        assertEquals(List.of(DID + "click", DID + "click"), done);
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took.toString());

        phone.navigate("/portal/security");
        assertThat(phone.getByText("Đã gắn với Zalo “Nguyễn Thị Mai”")).isVisible();
        assertEquals(List.of(), Barriers.on(phone));

        // Somebody nobody knows is asked, and may change their mind.
        var stranger = browser.visitor(kenh);
        stranger.navigate("/portal/sign-in");
        ZaloDoor.presses(stranger, AriaRole.BUTTON, "Đăng nhập bằng Zalo");
        ZaloDoor.presses(stranger, AriaRole.BUTTON, "Người Lạ");
        assertThat(stranger.getByLabel("Số điện thoại của bạn")).isVisible();
        assertEquals(List.of(), Barriers.on(stranger));
        assertEquals(false, stranger.evaluate("document.documentElement.scrollWidth > innerWidth"));
        stranger.getByLabel("Số điện thoại của bạn").fill("0912 345 678");
        ZaloDoor.presses(stranger, AriaRole.BUTTON, "Gửi mã vào Zalo của tôi");
        assertThat(stranger.getByLabel("Mã 6 chữ số")).isVisible();

        var desk = browser.signedIn(kenh, "core.staff", "portal-login.admin");
        desk.navigate("/portal-login/settings");
        assertThat(desk.getByText("Nút đang hiện")).isVisible();
        assertEquals(List.of(), Barriers.on(desk));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_code_or_an_invitation_lets_in_whom_nobody_is_sure_of(Browser browser) {
        door.opens(true);
        door.known("tam", "Lê Minh Tâm", "84912000041");
        // Another name behind the same id.
        door.shop.customer("tam", "Tâm Lê", "84912000041");
        var phone = browser.visitor(kenh);
        ZaloDoor.enters(phone, "Tâm Lê");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Gửi mã vào Zalo của tôi");
        assertThat(phone.getByLabel("Mã 6 chữ số")).isVisible();
        door.shop.drain();
        var message = door.shop.phone("tam").getLast().text("/text");
        phone.getByLabel("Mã 6 chữ số").fill(message.replaceAll("\\D*(\\d{6}).*", "$1"));
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Vào cổng");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        assertThat(phone.getByText("Lê Minh Tâm").first()).isVisible();

        var contact = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"Chị Chi\",\"email\":\"chi@example.vn\"}")
                .expect(201)
                .json()
                .number("/id");
        var staff = kenh.admin();
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var link = staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)");
        door.shop.customer("chi", "Vũ Chi", "84912000042");
        var invited = browser.visitor(kenh);
        ZaloDoor.enters(invited, "Vũ Chi");
        invited.getByLabel("Mã mời").fill(kenh.uri() + link);
        ZaloDoor.presses(invited, AriaRole.BUTTON, "Dùng mã mời");
        invited.waitForURL(Pattern.compile(".*/portal$"));
        assertThat(invited.getByText("Chị Chi").first()).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_zalo_is_bound_after_the_password_and_removed_again(Browser browser) {
        door.opens(true);
        door.shop.customer("thu", "Hồ Thu", "84912000043");
        var contact = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"Chị Thu\",\"email\":\"thu@example.vn\"}")
                .expect(201)
                .json()
                .number("/id");
        var staff = kenh.admin();
        staff.post("/portal/accounts/of/" + contact + "/invite", Map.of()).expect(303);
        var phone = browser.visitor(kenh);
        phone.navigate(staff.get("/contacts/partners/" + contact).expect(200).find("(/portal/join/[A-Za-z0-9_-]+)"));
        var words = "sen hồng bên hồ 2026";
        phone.getByLabel("Mật khẩu mới").fill(words);
        phone.getByLabel("Nhập lại mật khẩu").fill(words);
        phone.getByLabel("Nhập lại mật khẩu").press("Enter");
        phone.waitForURL(Pattern.compile(".*/portal$"));

        phone.navigate("/portal/security");
        ZaloDoor.presses(phone, AriaRole.LINK, "Gắn Zalo của tôi");
        assertEquals(List.of(), Barriers.on(phone));
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Tới Zalo");
        assertThat(phone.getByText("Mật khẩu hiện tại không đúng")).isVisible();
        assertEquals(List.of(), Barriers.on(phone));
        phone.getByLabel("Mật khẩu").fill(words);
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Tới Zalo");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Hồ Thu");
        assertThat(phone.getByText("Đã gắn với Zalo “Hồ Thu”")).isVisible();
        assertThat(phone.getByText("mọi thiết bị khác đang đăng nhập đều bị đăng xuất"))
                .isVisible();
        assertEquals(List.of(), Barriers.on(phone));
        ZaloDoor.presses(phone, AriaRole.LINK, "Gỡ Zalo");
        assertThat(phone.getByText("Zalo này không vào được tài khoản nữa")).isVisible();
        assertEquals(List.of(), Barriers.on(phone));
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Gỡ Zalo");
        assertThat(phone.getByText("Gắn Zalo của tôi")).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_page_that_leads_to_zalo_is_not_held_back_by_our_own_policy(Browser browser) {
        door.opens(true);
        var phone = browser.visitor(kenh);
        phone.route("**/portal/zalo/start", route -> {
            var answer = route.fetch();
            var headers = new HashMap<>(answer.headers());
            // The simulated Zalo is on this server, the real one is not.
            headers.computeIfPresent(
                    "refresh", (name, to) -> to.replace(kenh.uri().toString(), "https://zalo.example"));
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
        phone.route(
                "https://zalo.example/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Zalo</h1>")));
        phone.navigate("/portal/sign-in");
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Đăng nhập bằng Zalo");
        phone.waitForURL(Pattern.compile("https://zalo\\.example/.*"));
        assertThat(phone.getByText("Zalo")).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }
}
