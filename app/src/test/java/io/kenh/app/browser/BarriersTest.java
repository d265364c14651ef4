package io.kenh.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@KenhTest
@ExtendWith(Chromium.class)
class BarriersTest {
    @Test
    void a_field_without_a_label_is_found(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.staff");
        page.evaluate("document.querySelector('#main').innerHTML = '<input class=\"nameless\">'");
        assertEquals(
                1,
                Barriers.on(page).stream()
                        .filter(barrier -> barrier.contains("nameless"))
                        .count());
    }
}
