package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer on a phone: two presses from the sign-in page to the portal. */
@KenhTest(plugins = {"portal-login", "zalo-simulator"})
@ExtendWith(Chromium.class)
class PortalLoginInABrowserTest {
    private final TestKenh kenh;

    PortalLoginInABrowserTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private void offered() {
        var shop = new World(kenh).open();
        shop.sim("/seed", """
                {"apps":[{"appId":"%s","loginCallbackUrl":"%s/portal/zalo/callback"}],"deliver":false}""".formatted(World.APP, kenh.uri()));
        shop.customer("mai", "Nguyễn Thị Mai", "84912000031");
        shop.customer("la", "Người Lạ", "84912000032");
        shop.says("mai", "Chào shop");
        shop.drain();
        kenh.admin()
                .post(
                        "/portal-login/settings",
                        Map.of("account", "" + kenh.number("select id from zalo_oa_account"), "create", "on"))
                .expect(303);
    }

    private static void presses(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
    }

    @Test
    void two_presses_and_the_customer_is_in(Browser browser) {
        offered();
        var phone = browser.visitor(kenh);
        phone.navigate("/portal/sign-in");
        assertEquals(List.of(), Barriers.on(phone));
        presses(phone, AriaRole.LINK, "Đăng nhập bằng Zalo");
        presses(phone, AriaRole.BUTTON, "Nguyễn Thị Mai");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        assertThat(phone.getByText("Nguyễn Thị Mai").first()).isVisible();

        phone.navigate("/portal/security");
        assertThat(phone.getByText("Đã gắn với Zalo “Nguyễn Thị Mai”")).isVisible();
        assertEquals(List.of(), Barriers.on(phone));

        // Somebody nobody knows is asked, and may change their mind.
        var stranger = browser.visitor(kenh);
        stranger.navigate("/portal/sign-in");
        presses(stranger, AriaRole.LINK, "Đăng nhập bằng Zalo");
        presses(stranger, AriaRole.BUTTON, "Người Lạ");
        assertThat(stranger.getByLabel("Số điện thoại của bạn")).isVisible();
        assertEquals(List.of(), Barriers.on(stranger));
        assertEquals(false, stranger.evaluate("document.documentElement.scrollWidth > innerWidth"));
        stranger.getByLabel("Số điện thoại của bạn").fill("0912 345 678");
        presses(stranger, AriaRole.BUTTON, "Gửi mã vào Zalo của tôi");
        assertThat(stranger.getByLabel("Mã 6 chữ số")).isVisible();

        var desk = browser.signedIn(kenh, "core.staff", "portal-login.admin");
        desk.navigate("/portal-login/settings");
        assertThat(desk.getByText("Nút đang hiện")).isVisible();
        assertEquals(List.of(), Barriers.on(desk));
        assertEquals(List.of(), browser.mistakes());
    }
}
