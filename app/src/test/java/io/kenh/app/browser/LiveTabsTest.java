package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tabs of one browser share a stream of what happens, as long as they belong to the same person. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator", "catalog"})
@ExtendWith(Chromium.class)
class LiveTabsTest {
    @Test
    void a_tab_left_open_by_somebody_else_keeps_nothing_from_who_signs_in_next(TestKenh kenh, Browser browser) {
        var shop = new World(kenh).open();
        shop.customer("lt", "Khách Hai Thẻ", "84914000301");
        shop.says("lt", "Lời thứ nhất");
        shop.drain();
        var left = browser.signedIn(kenh, "core.staff", "catalog.user");
        left.navigate("/catalog/products");
        assertThat(left.locator("#live")).hasAttribute("data-state", "on");

        left.context().clearCookies();
        var next = left.context().newPage();
        next.navigate("/signin");
        Browser.signIn(kenh, next, kenh.user("core.staff", "inbox.agent"));
        next.navigate("/inbox");
        var rows = next.locator(".inbox-row");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Lời thứ nhất")))
                .isVisible();
        assertThat(next.locator("#live")).hasAttribute("data-state", "on");

        shop.says("lt", "Lời thứ hai");
        shop.drain();
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Lời thứ hai")))
                .isVisible();
        assertEquals(List.of(), browser.mistakes());
    }
}
