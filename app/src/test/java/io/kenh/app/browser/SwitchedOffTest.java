package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** An app is switched off under those who write in it: they learn it at once, and nothing typed is lost. */
@TestInstance(Lifecycle.PER_CLASS)
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
class SwitchedOffTest {
    private World shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new World(kenh).open();
    }

    @AfterEach
    void all(TestKenh kenh) {
        kenh.enable("zalo-oa", "zalo-simulator");
    }

    @Test
    void who_writes_is_told_above_the_field_and_goes_on_when_the_app_is_back(TestKenh kenh, Browser browser) {
        var inbox = talk(kenh, browser, "ha", "Shop còn mở không?");
        inbox.evaluate("window.sameDocument = true");
        composer(inbox).fill("Dạ còn, em đang");
        kenh.disable("inbox");
        var notice = inbox.locator(".inbox-result[data-module-off]");
        assertThat(notice).containsText("vừa được tắt");
        composer(inbox).pressSequentially(" xem ạ");
        composer(inbox).press("Enter");
        assertThat(composer(inbox)).hasValue("Dạ còn, em đang xem ạ");
        assertThat(inbox.locator("[data-sending] .inbox-text")).hasCount(0);

        kenh.enable("zalo-oa", "zalo-simulator");
        assertThat(notice).isEmpty();
        composer(inbox).press("Enter");
        assertThat(inbox.locator("#inbox-lines .inbox-out .inbox-text")).hasText("Dạ còn, em đang xem ạ");
        assertThat(composer(inbox)).hasValue("");
        assertEquals(true, inbox.evaluate("window.sameDocument"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void what_was_typed_is_there_after_a_reload_when_the_app_is_back(TestKenh kenh, Browser browser) {
        var inbox = talk(kenh, browser, "hb", "Ship mấy ngày?");
        composer(inbox).fill("Dạ hai ngày");
        kenh.disable("inbox");
        assertThat(inbox.locator(".inbox-result[data-module-off]")).containsText("vừa được tắt");
        inbox.reload();
        assertThat(inbox.locator("#main > .problem")).isVisible();
        kenh.enable("zalo-oa", "zalo-simulator");
        assertThat(composer(inbox)).hasValue("Dạ hai ngày");
    }

    @Test
    void a_form_of_any_app_says_so_above_itself_and_another_page_does_not(TestKenh kenh, Browser browser) {
        var form = browser.signedIn(kenh, "core.admin");
        form.navigate("/contacts/partners/new");
        form.locator("[name=name]").fill("Đang gõ dở");
        var other = browser.signedIn(kenh, "core.admin");
        other.navigate("/profile");
        kenh.disable("contacts");
        assertThat(form.locator("#module-off")).containsText("vừa được tắt");
        assertThat(form.locator("[name=name]")).hasValue("Đang gõ dở");
        assertThat(other.locator("#menu [data-nav=app]").filter(new Locator.FilterOptions().setHasText("Liên hệ")))
                .hasCount(0);
        assertThat(other.locator("#module-off")).isEmpty();
        form.locator("#menu a").first().click();
        assertThat(form.locator("#module-off")).isEmpty();
    }

    private Page talk(TestKenh kenh, Browser browser, String key, String first) {
        var inbox = browser.signedIn(kenh, "core.staff", "inbox.lead", "contacts.user");
        shop.customer(key, "Khách " + key, "8491300020" + (key.charAt(1) - 'a'));
        shop.says(key, first);
        shop.drain();
        inbox.navigate("/inbox");
        inbox.locator(".inbox-row")
                .filter(new Locator.FilterOptions().setHasText(first))
                .click();
        assertThat(composer(inbox)).isVisible();
        return inbox;
    }

    private static Locator composer(Page inbox) {
        return inbox.getByLabel("Viết tin nhắn…");
    }
}
