package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each role's main path: what people with it see, do, and are refused. The roles are those of the demo's staff. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class RolesTest {
    private static final String[] LEAD = {"core.staff", "inbox.lead", "contacts.user"};
    private static final String[] AGENT = {"core.staff", "inbox.agent", "contacts.user"};
    private static final String[] CHANNELS = {"core.staff", "inbox.lead", "zalo-oa.admin"};

    private World shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new World(kenh).open();
        customer("mai", "Nguyễn Thị Mai", "84912000021", "Đèn sen còn hàng không?");
        customer("hung", "Trần Văn Hùng", "84912000022", "Loa bị rè");
    }

    private void customer(String key, String name, String phone, String text) {
        shop.customer(key, name, phone);
        shop.says(key, text);
        shop.drain();
    }

    @Test
    void an_administrator_sees_every_app_and_its_settings(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.admin");
        assertEquals(
                List.of("Hội thoại", "Liên hệ", "Zalo OA", "Thiết lập", "Ứng dụng", "Trình giả lập Zalo"), apps(page));
        opens(page, "/apps", "Ứng dụng");
        opens(page, "/settings/users", "Người dùng");
        opens(page, "/zalo-oa/accounts", "Zalo OA");
        assertThat(page.getByText("Hoa Sen Xanh").first()).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void an_agent_takes_a_conversation_and_no_longer_sees_those_of_others(TestKenh kenh, Browser browser) {
        var lead = browser.signedIn(kenh, LEAD);
        var agent = browser.signedIn(kenh, AGENT);
        assertEquals(List.of("Hội thoại", "Liên hệ", "Thiết lập"), apps(lead));
        assertEquals(List.of("Hội thoại", "Liên hệ", "Thiết lập"), apps(agent));

        agent.navigate("/inbox");
        assertThat(rows(agent)).hasCount(2);
        rows(agent).filter(having("Trần Văn Hùng")).click();
        take(agent);
        agent.getByLabel("Viết tin nhắn…").fill("Dạ em đổi loa mới cho anh ạ");
        agent.getByLabel("Viết tin nhắn…").press("Enter");
        assertThat(agent.locator("#inbox-lines")).containsText("Dạ em đổi loa mới cho anh ạ");

        lead.navigate("/inbox");
        rows(lead).filter(having("Nguyễn Thị Mai")).click();
        take(lead);
        assertThat(rows(lead)).hasCount(2);
        lead.getByLabel("Đánh dấu đã xong").press("Enter");
        assertThat(lead.getByLabel("Mở lại")).isFocused();
        lead.getByLabel("Mở lại").press("Enter");
        assertThat(lead.getByLabel("Đánh dấu đã xong")).isFocused();
        // By itself, while the agent does nothing.
        assertThat(rows(agent)).hasCount(1);
        assertThat(rows(agent)).containsText("Trần Văn Hùng");
        refuses(agent, lead.url().replace(kenh.uri().toString(), ""));
        refuses(agent, "/apps");
        refuses(agent, "/zalo-oa/accounts");
        refuses(lead, "/settings/users");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_keeper_of_the_channels_has_zalo_but_neither_contacts_nor_apps(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, CHANNELS);
        assertEquals(List.of("Hội thoại", "Zalo OA", "Thiết lập"), apps(page));
        opens(page, "/zalo-oa/events", "Nhật ký sự kiện");
        refuses(page, "/apps");
        refuses(page, "/contacts/partners");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void somebody_without_a_role_in_any_app_has_a_profile_and_nothing_else(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.staff");
        assertEquals(List.of("Thiết lập"), apps(page));
        for (var path :
                List.of("/inbox", "/contacts/partners", "/zalo-oa/accounts", "/apps", "/zalo-simulator/phone")) {
            refuses(page, path);
        }
        assertEquals(List.of(), browser.mistakes());
    }

    private static void take(Page page) {
        page.locator("#inbox-head details.inbox-menu > summary").click();
        page.getByText("Giao cho tôi").click();
        assertThat(page.locator("#inbox-head")).not().containsText("Chưa phân công");
        assertThat(page.locator("#inbox-head details.inbox-menu > summary")).isFocused();
    }

    private static List<String> apps(Page page) {
        return page.locator("#menu [data-nav=app]").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private static Locator rows(Page page) {
        return page.locator("#inbox-rows .inbox-row");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void opens(Page page, String path, String title) {
        assertEquals(200, page.navigate(path).status(), path);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(title);
    }

    /** With a page that says so in words. */
    private static void refuses(Page page, String path) {
        int status = page.navigate(path).status();
        assertEquals(4, status / 100, path + " was answered with " + status);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(status == 403 ? "Không có quyền" : "Không tìm thấy");
    }
}
