package io.kenh.app.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of conversations, contacts, messages and settings. */
@ExtendWith(Chromium.class)
class PagesTest {
    @Test
    void no_page_has_barriers_errors_or_a_sideways_scroll(Browser browser) {
        StaffPages.walk(browser, true, kenh -> new OwnPages(kenh).all());
    }
}
