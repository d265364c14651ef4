package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words typed above the conversations. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
class InboxSearchTest {
    @Test
    void the_list_narrows_while_one_types_and_the_open_conversation_stays(TestKenh kenh, Browser browser) {
        var shop = new World(kenh).open();
        for (var name : List.of("Trần Bạch Tuyết", "Lê Hoài Phương")) {
            var id = name.equals("Lê Hoài Phương") ? "phuong" : "tuyet";
            shop.customer(id, name, "8491400030" + name.length() % 10);
            shop.says(id, "Chào shop");
        }
        shop.drain();
        var inbox = browser.signedIn(kenh, "core.admin");
        inbox.navigate("/inbox");
        var rows = inbox.locator(".inbox-row");
        rows.filter(new Locator.FilterOptions().setHasText("Phương")).click();
        assertThat(inbox.locator(".inbox-head-name")).hasText("Lê Hoài Phương");
        inbox.locator(".inbox-search input[type=search]").fill("tuyet");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Phương")))
                .hasCount(0);
        assertThat(rows).hasCount(1);
        assertThat(inbox.locator(".inbox-head-name")).hasText("Lê Hoài Phương");
        assertThat(inbox.locator("#inbox-filters a").first()).hasAttribute("href", Pattern.compile("q=tuyet"));
        // What comes in meanwhile does not bring the others back.
        shop.says("phuong", "Shop ơi");
        shop.says("tuyet", "Shop có đó không?");
        shop.drain();
        assertThat(rows).containsText(List.of("Shop có đó không?").toArray(String[]::new));
        assertThat(rows).hasCount(1);
        inbox.locator(".inbox-search input[type=search]").fill("");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Phương")))
                .hasAttribute("aria-current", "true");
        assertEquals(List.of(), browser.mistakes());
    }
}
