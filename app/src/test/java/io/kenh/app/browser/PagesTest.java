package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.kenh.api.web.Access;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page that takes no parameter, and one of each that shows a thing of its own: wide and on a phone, by day and by night. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator", "chatter-bridge", "sales", "zbs-templates"})
@ExtendWith(Chromium.class)
class PagesTest {
    private static final List<Integer> WIDTHS = List.of(1400, 390);

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void no_page_has_barriers_errors_or_a_sideways_scroll(TestKenh kenh, Browser browser) {
        var own = new OwnPages(kenh).all();
        var pages = Stream.concat(pages(kenh).stream(), own.stream()).toList();
        assertTrue(pages.size() > 15 + own.size(), () -> "only " + pages);
        var page = browser.untraced().signedIn(kenh, "core.admin");
        for (int i = 0; i < pages.size(); i++) {
            // Half of them come wide and become narrow, the others the other way round: each is loaded once and looked
            // at twice.
            walk(page, pages.get(i), i % 2 == 0 ? WIDTHS : WIDTHS.reversed());
        }
        mistakes.addAll(browser.mistakes());
        assertEquals(List.of(), mistakes);
    }

    private void walk(Page page, String path, List<Integer> widths) {
        for (int width : widths) {
            page.setViewportSize(width, 850);
            if (width == widths.getFirst()) {
                var answer = page.navigate(path);
                if (answer == null || answer.status() != 200) {
                    mistakes.add(path + ": " + (answer == null ? "no answer" : answer.status()));
                }
            }
            var where = path + " at " + width + ": ";
            Barriers.on(page).forEach(barrier -> mistakes.add(where + barrier));
            if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))) {
                mistakes.add(where + "scrolls sideways");
            }
        }
        light(page, ColorScheme.DARK);
        Barriers.ofContrast(page).forEach(barrier -> mistakes.add(path + " by night: " + barrier));
        light(page, ColorScheme.LIGHT);
    }

    private static void light(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var theme = scheme == ColorScheme.DARK ? "dark" : "light";
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", theme);
    }

    private static List<String> pages(TestKenh kenh) {
        try (var generation = kenh.lease()) {
            var visitor = kenh.admin();
            return generation.catalog().routes().all().stream()
                    .filter(route -> route.method().equals("GET") && route.access() instanceof Access.Needs)
                    .map(route -> route.path())
                    .filter(path -> !path.contains("{") && !path.contains("<") && !path.startsWith("/api/"))
                    .filter(path -> !path.equals("/live"))
                    .filter(path -> visitor.get(path).shows("<html"))
                    .sorted()
                    .toList();
        }
    }
}
