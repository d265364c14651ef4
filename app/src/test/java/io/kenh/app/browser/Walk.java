package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages, each loaded once: wide and on a phone, by day and by night. */
final class Walk {
    private static final List<Integer> WIDTHS = List.of(1400, 390);

    private final Page page;
    private final boolean dark;
    private final List<String> mistakes = new ArrayList<>();

    /** @param dark whether these pages have colours for the night */
    Walk(Page page, boolean dark) {
        this.page = page;
        this.dark = dark;
    }

    /** @return what is wrong */
    List<String> over(List<String> pages) {
        for (int i = 0; i < pages.size(); i++) {
            // Half of them come wide and become narrow, the others the other way round.
            look(pages.get(i), i % 2 == 0 ? WIDTHS : WIDTHS.reversed());
        }
        return List.copyOf(mistakes);
    }

    private void look(String path, List<Integer> widths) {
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
        light(ColorScheme.DARK);
        Barriers.ofContrast(page).forEach(barrier -> mistakes.add(path + " by night: " + barrier));
        light(ColorScheme.LIGHT);
    }

    private void light(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var theme = dark && scheme == ColorScheme.DARK ? "dark" : "light";
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", theme);
    }
}
