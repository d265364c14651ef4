package io.kenh.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.web.Access;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page that takes no parameter, wide and on a phone. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator", "chatter", "sales", "zbs-templates"})
@ExtendWith(Chromium.class)
class PagesTest {
    @Test
    void no_page_has_barriers_errors_or_a_sideways_scroll(TestKenh kenh, Browser browser) {
        var mistakes = new ArrayList<String>();
        var pages = pages(kenh);
        assertTrue(pages.size() > 15, () -> "only " + pages);
        for (int width : List.of(1400, 390)) {
            var page = browser.signedIn(kenh, width, 850, "core.admin");
            for (var path : pages) {
                page.navigate(path);
                Barriers.on(page).forEach(barrier -> mistakes.add(path + " at " + width + ": " + barrier));
                var wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
                if (Boolean.TRUE.equals(wider)) {
                    mistakes.add(path + " at " + width + ": scrolls sideways");
                }
            }
        }
        mistakes.addAll(browser.mistakes());
        assertEquals(List.of(), mistakes);
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
