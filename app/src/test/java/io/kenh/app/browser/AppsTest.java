package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Modules are switched off and on; everybody's menu follows without a reload. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator", "chatter"})
@ExtendWith(Chromium.class)
class AppsTest {
    /** A button that asks for something that is not there, and goes before the answer comes. */
    private static final String GONE = """
            trigger => new Promise(answered => {
                const button = document.createElement("button");
                button.setAttribute("hx-get", "/gone");
                button.setAttribute("hx-trigger", trigger);
                button.setAttribute("hx-target", "this");
                button.addEventListener("htmx:beforeOnLoad", () => setTimeout(answered));
                document.getElementById("main").append(button);
                htmx.process(button);
                htmx.trigger(button, trigger);
                button.remove();
            })
            """;

    @Test
    void the_menu_of_somebody_else_follows_without_a_reload(TestKenh kenh, Browser browser) {
        var admin = browser.signedIn(kenh, "core.admin");
        var other = browser.signedIn(kenh, "core.staff", "zalo-simulator.user", "contacts.user");
        other.navigate("/contacts/partners");
        other.evaluate("window.sameDocument = true");
        assertThat(menu(other, "Trình giả lập Zalo")).isVisible();

        admin.navigate("/apps");
        press(admin, "Tắt Trình giả lập Zalo");
        assertThat(card(admin, "zalo-simulator")).hasAttribute("data-state", "DISABLED");
        assertThat(menu(other, "Trình giả lập Zalo")).hasCount(0);
        assertThat(menu(other, "Liên hệ")).isVisible();

        press(admin, "Bật Trình giả lập Zalo");
        assertThat(card(admin, "zalo-simulator")).hasAttribute("data-state", "ENABLED");
        assertThat(menu(other, "Trình giả lập Zalo")).isVisible();
        assertEquals(true, other.evaluate("window.sameDocument"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_message_that_several_answers_bring_shows_once(TestKenh kenh, Browser browser) {
        var admin = browser.signedIn(kenh, "core.admin");
        admin.navigate("/apps");
        admin.evaluate("""
                () => ["a", "b", "a"].forEach((id) => {
                    const note = document.createElement("div");
                    note.dataset.toast = id;
                    note.textContent = "Đã lưu";
                    document.getElementById("toasts").append(note);
                })""");
        assertThat(admin.locator("#toasts [data-toast]")).hasCount(2);
    }

    @Test
    void what_others_need_is_switched_together_after_a_question(TestKenh kenh, Browser browser) {
        var admin = browser.signedIn(kenh, "core.admin");
        admin.navigate("/apps");
        press(admin, "Tắt Hội thoại");
        var question = admin.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).containsText("Zalo OA");
        assertThat(card(admin, "inbox")).hasAttribute("data-state", "ENABLED");
        press(admin, "Tắt tất cả");
        assertThat(card(admin, "inbox")).hasAttribute("data-state", "DISABLED");
        assertThat(card(admin, "zalo-oa")).hasAttribute("data-state", "DISABLED");
        assertThat(menu(admin, "Hội thoại")).hasCount(0);

        press(admin, "Bật Zalo OA");
        assertThat(question).containsText("Hội thoại");
        press(admin, "Bật tất cả");
        assertThat(card(admin, "inbox")).hasAttribute("data-state", "ENABLED");
        assertThat(card(admin, "zalo-oa")).hasAttribute("data-state", "ENABLED");
        assertThat(menu(admin, "Hội thoại")).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_top_bar_follows_too(TestKenh kenh, Browser browser) {
        var admin = browser.signedIn(kenh, "core.admin");
        var other = browser.signedIn(kenh, "core.staff", "chatter.user", "contacts.user");
        other.navigate("/contacts/partners");
        other.evaluate("window.sameDocument = true");
        var bell = other.locator("#top #chatter-bell");
        assertThat(bell).isVisible();
        admin.navigate("/apps");
        press(admin, "Tắt Trao đổi");
        assertThat(bell).hasCount(0);
        press(admin, "Bật Trao đổi");
        assertThat(bell).isVisible();
        assertEquals(true, other.evaluate("window.sameDocument"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void what_is_gone_still_says_what_happened_and_hears_no_news(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.staff", "contacts.user");
        var errors = new ConcurrentLinkedQueue<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("htmx:")) {
                errors.add(message.text());
            }
        });
        page.navigate("/contacts/partners");
        page.evaluate(GONE, "sse:contacts.list");
        assertThat(page.locator("#toasts .note")).hasCount(0);
        page.evaluate(GONE, "click");
        assertThat(page.locator("#toasts .note")).hasCount(1);
        assertEquals(List.of(), List.copyOf(errors));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_first_page_shows_the_apps_below_its_hint(TestKenh kenh, Browser browser) {
        var all = new String[] {"zalo-simulator", "zalo-oa", "inbox", "chatter", "contacts"};
        kenh.disable(all);
        var admin = browser.signedIn(kenh, "core.admin");
        admin.navigate("/apps");
        assertThat(admin.locator("#apps-begin")).isInViewport();
        assertThat(admin.locator("[data-plugin]").first()).isInViewport();
        kenh.enable(all);
    }

    private static Locator menu(Page page, String app) {
        return page.locator("#menu [data-nav=app]").filter(new Locator.FilterOptions().setHasText(app));
    }

    private static Locator card(Page page, String plugin) {
        return page.locator("[data-plugin=" + plugin + "]");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
