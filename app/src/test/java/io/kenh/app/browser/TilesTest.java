package io.kenh.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The figures at the head of a dashboard fill their rows, however many there are and however wide the window is. */
@KenhTest(plugins = "contacts")
@ExtendWith(Chromium.class)
class TilesTest {
    /** Shows so many tiles; how many stand in each row, and whether they fill it. */
    private static final String ROWS = """
            number => {
              const all = document.querySelector('.kpis');
              const one = all.firstElementChild;
              all.replaceChildren(...Array.from({ length: number }, () => one.cloneNode(true)));
              const rows = new Map();
              for (const tile of all.children) {
                const box = tile.getBoundingClientRect();
                rows.set(box.top, [...(rows.get(box.top) ?? []), box]);
              }
              const whole = all.getBoundingClientRect();
              const near = (a, b) => Math.abs(a - b) < 1;
              return [...rows.values()].map(row => {
                const full = near(row[0].left, whole.left) && near(row.at(-1).right, whole.right);
                const even = row.every(box => near(box.width, row[0].width));
                return row.length + (full ? '' : ' not full') + (even ? '' : ' not even');
              }).join('+');
            }""";

    @Test
    void no_row_of_tiles_is_left_half_empty(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate("/core/ui-kit");
        var shown = new ArrayList<String>();
        for (int width : new int[] {1280, 1024, 768, 390}) {
            page.setViewportSize(width, 800);
            for (int tiles = 3; tiles <= 8; tiles++) {
                shown.add(width + ": " + page.evaluate(ROWS, tiles));
            }
        }
        assertEquals(
                List.of(
                        "1280: 3",
                        "1280: 4",
                        "1280: 3+2",
                        "1280: 3+3",
                        "1280: 4+3",
                        "1280: 4+4",
                        "1024: 3",
                        "1024: 2+2",
                        "1024: 3+2",
                        "1024: 3+3",
                        "1024: 3+2+2",
                        "1024: 3+3+2",
                        "768: 3",
                        "768: 2+2",
                        "768: 3+2",
                        "768: 3+3",
                        "768: 3+2+2",
                        "768: 3+3+2",
                        "390: 2+1",
                        "390: 2+2",
                        "390: 2+2+1",
                        "390: 2+2+2",
                        "390: 2+2+2+1",
                        "390: 2+2+2+2"),
                shown);
    }
}
