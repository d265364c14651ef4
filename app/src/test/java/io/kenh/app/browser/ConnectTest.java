package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An Official Account is connected by the wizard: credentials, Zalo's consent page, webhook, done. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
class ConnectTest {
    @Test
    void a_refused_consent_is_explained_and_a_granted_one_ends_with_the_first_message(TestKenh kenh, Browser browser) {
        var shop = new World(kenh);
        shop.register();
        shop.customer("mai", "Nguyễn Thị Mai", "84912000031");
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate("/zalo-oa/accounts");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thêm tài khoản"))
                .first()
                .click();
        page.locator("[name=name]").fill("Hoa Sen Xanh");
        page.locator("[name=appId]").fill(World.APP);
        page.locator("[name=appSecret]").fill(World.APP_SECRET);
        press(page, "Tiếp tục");

        follow(page, "Cấp quyền trên Zalo");
        press(page, "Từ chối");
        assertThat(page.locator("#main")).containsText("có thể quyền truy cập đã bị từ chối");

        page.navigate("/zalo-oa/accounts");
        assertThat(page.locator("#main")).containsText("Nháp");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hoa Sen Xanh"))
                .click();
        follow(page, "Kết nối");
        follow(page, "Cấp quyền trên Zalo");
        page.getByLabel("Hoa Sen Xanh").check();
        press(page, "Cho phép");

        assertThat(page.locator("#toasts")).containsText("Đã kết nối Official Account.");
        page.locator("[name=oaSecretKey]").fill(World.OA_SECRET);
        press(page, "Lưu");
        assertThat(page.locator("#main")).containsText("Đang chờ sự kiện đầu tiên");
        shop.says("mai", "Xin chào shop");
        shop.drain();
        assertThat(page.locator("#main")).containsText("Webhook hoạt động");
        follow(page, "Tiếp tục");
        assertThat(page.locator("#main")).containsText("Tài khoản đã sẵn sàng");
        follow(page, "Hoàn tất");
        assertThat(page.locator("#main")).containsText("Đã kết nối");

        assertEquals("Xin chào shop", shop.messages("mai").getFirst().text("/text"));
        assertEquals(List.of(), browser.mistakes());
    }

    private static void press(Page page, String button) {
        page.locator("#main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .click();
    }

    private static void follow(Page page, String link) {
        page.locator("#main")
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(link)
                                .setExact(true))
                .click();
    }
}
