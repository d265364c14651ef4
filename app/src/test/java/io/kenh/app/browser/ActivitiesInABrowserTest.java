package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is planned about many documents, planned and done from the list alone. */
@KenhTest(plugins = "chatter")
@ExtendWith(Chromium.class)
class ActivitiesInABrowserTest {
    private static final String VIEW = "/contacts/partners?view=activity&q=";

    private static long partner(TestKenh kenh, String name) {
        long id = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .json()
                .number("/id");
        var body = "{\"docType\": \"contacts.partner\", \"docId\": " + id
                + ", \"type\": \"todo\", \"dueOn\": \"2026-11-18\", \"summary\": \"Hỏi cỡ\"}";
        kenh.api().postJson("/api/v1/chatter/activities", body).expect(201);
        return id;
    }

    private static String cell(long partner, int type) {
        return "#chatter-cell-" + partner + "-" + type;
    }

    @Test
    void by_keyboard_from_cell_to_cell_and_back_after_each_dialog(TestKenh kenh, Browser browser) {
        long id = partner(kenh, "Phím Lan");
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate(VIEW + "phim");
        page.locator(cell(id, 1)).focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(cell(id, 2))).isFocused();
        page.keyboard().press("Enter");
        page.locator("#chatter-activity [name=summary]").fill("Gọi chốt giá");
        page.keyboard().press("Enter");
        assertThat(page.locator(cell(id, 2))).containsText("Sắp tới");
        assertThat(page.locator(cell(id, 2))).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        page.locator("#chatter-cell >> text=Xong").click();
        page.locator("#chatter-done .btn-primary").click();
        assertThat(page.locator(cell(id, 1))).hasClass("chatter-free");
        assertThat(page.locator(cell(id, 1))).isFocused();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void on_a_phone_each_document_is_a_card_with_what_is_planned(TestKenh kenh, Browser browser) {
        long id = partner(kenh, "Thẻ Mai");
        var page = browser.signedIn(kenh, 390, 844, "core.admin");
        page.navigate(VIEW + "the+mai");
        assertThat(page.locator(cell(id, 1))).isVisible();
        assertThat(page.locator(cell(id, 2))).isHidden();
        assertEquals(0, sideways(page));
        page.locator("#chatter-plan-" + id).click();
        assertThat(page.locator("#chatter-activity")).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    private static int sideways(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    }
}
