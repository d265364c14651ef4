package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.Visitors;
import io.kenh.testkit.Authenticator;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer on a phone sets up an authenticator app, signs in with it, loses it, and is helped. */
@KenhTest(plugins = {"portal", "chatter", "sales"})
@ExtendWith(Chromium.class)
class SecondFactorInABrowserTest {
    private static final String LOGIN = "hai-buoc@khach.example";

    private final TestKenh kenh;

    SecondFactorInABrowserTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private static void fine(Page page) {
        assertEquals(List.of(), Barriers.on(page), page.url());
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url());
    }

    private Page password(Page page) {
        page.navigate("/portal/sign-in");
        page.fill("[name=login]", LOGIN);
        page.fill("[name=password]", Visitors.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/portal/sign-in/code.*"));
        return page;
    }

    private void type(Page page, String code) {
        page.getByLabel("Mã xác thực").fill(code);
        page.keyboard().press("Enter");
    }

    @Test
    void it_is_set_up_and_asked_for_on_a_phone_and_staff_help_who_lost_it(Browser browser) {
        var visitors = new Visitors(kenh);
        var contact = visitors.contact("{\"name\":\"Hồ Hai Bước\",\"email\":\"" + LOGIN + "\"}");
        visitors.joined(contact);

        var phone = browser.visitor(kenh);
        phone.navigate("/portal/sign-in");
        phone.fill("[name=login]", LOGIN);
        phone.fill("[name=password]", Visitors.PASSWORD);
        phone.keyboard().press("Enter");
        phone.waitForURL(Pattern.compile(".*/portal$"));
        phone.navigate("/portal/security");
        assertThat(phone.getByText("Thiết bị này")).isVisible();
        fine(phone);
        ZaloDoor.presses(phone, AriaRole.BUTTON, "Bật xác thực hai bước");
        assertThat(phone.getByRole(AriaRole.IMG, named("Mã QR cho ứng dụng xác thực")))
                .isVisible();
        fine(phone);
        var app = new Authenticator(phone.locator(".portal-secret").innerText());
        phone.fill("[name=password]", Visitors.PASSWORD);
        type(phone, "000000");
        assertThat(phone.getByText("Mã không đúng. Hãy kiểm tra giờ")).isVisible();
        phone.fill("[name=password]", Visitors.PASSWORD);
        type(phone, app.code(kenh.clock().instant()));
        assertThat(phone.locator(".portal-codes li")).hasCount(10);
        fine(phone);
        var recovery = phone.locator(".portal-codes li").first().innerText();

        kenh.clock().advance(Duration.ofMinutes(1));
        var again = password(browser.visitor(kenh));
        fine(again);
        type(again, "111111");
        assertThat(again.getByText("Mã không đúng hoặc đã được dùng")).isVisible();
        fine(again);
        type(again, app.code(kenh.clock().instant()));
        again.waitForURL(Pattern.compile(".*/portal$"));

        var lost = password(browser.visitor(kenh));
        type(lost, recovery);
        lost.waitForURL(Pattern.compile(".*/portal$"));
        lost.navigate("/portal/security");
        assertThat(lost.getByText("Còn 9 mã khôi phục.")).isVisible();
        lost.navigate("/portal/security/second/off");
        fine(lost);

        var desk = browser.signedIn(kenh, "core.staff", "portal.manager", "chatter.user");
        desk.navigate("/contacts/partners/" + contact);
        ZaloDoor.presses(desk, AriaRole.BUTTON, "Gỡ xác thực hai bước");
        desk.locator("#confirm [data-confirm-yes]").click();
        assertThat(desk.getByText("Đã gỡ xác thực hai bước.")).isVisible();
        kenh.drain();
        desk.reload();
        assertThat(desk.getByText("Đã gỡ xác thực hai bước của tài khoản cổng khách hàng")
                        .first())
                .isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
