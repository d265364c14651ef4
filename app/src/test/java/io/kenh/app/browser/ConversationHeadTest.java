package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation to which every app adds something says in words what can be done. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator", "crm", "sales", "helpdesk", "chatter"})
@ExtendWith(Chromium.class)
class ConversationHeadTest {
    @Test
    void what_can_be_made_from_it_has_words_at_a_desk_and_on_a_phone_and_each_field_a_name(
            TestKenh kenh, Browser browser) {
        var shop = new World(kenh).open();
        shop.customer("ka", "Khách Có Tên Khá Dài", "84914000201");
        shop.says("ka", "Cho em hỏi");
        shop.drain();
        for (int width : new int[] {1400, 390}) {
            var inbox = browser.signedIn(kenh, width, 844, "core.admin");
            inbox.navigate("/inbox");
            inbox.locator(".inbox-row")
                    .filter(new Locator.FilterOptions().setHasText("Cho em hỏi"))
                    .click();
            for (var offer : List.of("Tạo lead", "Tạo báo giá", "Tạo yêu cầu")) {
                var word = inbox.locator(".inbox-offers").getByText(offer);
                assertThat(word).isVisible();
                assertTrue(word.boundingBox().width > 40, offer);
            }
            assertEquals(0, inbox.evaluate("document.documentElement.scrollWidth - innerWidth"));
            assertThat(inbox.locator(".inbox-head-name")).hasText("Khách Có Tên Khá Dài");
            double height = inbox.locator(".inbox-head").boundingBox().height;
            assertTrue(height < 125, "two lines, not " + height);
            var field = inbox.locator("#inbox-customer .chatter-label");
            assertNotEquals(
                    field.textContent().strip(),
                    inbox.locator("details.inbox-note > summary").textContent().strip());
        }
        assertEquals(List.of(), browser.mistakes());
    }
}
