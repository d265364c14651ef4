package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agent does all day. */
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
class FirstConversationInABrowserTest {
    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_message_appears_by_itself_and_the_answer_reaches_the_phone(TestKenh kenh) throws Exception {
        var shop = new World(kenh).open();
        shop.customer("hoa", "Lê Thị Hoa", "84912000011");
        shop.says("hoa", "Cho em hỏi giá đèn sen");
        shop.drain();
        browser.tell("first-conversation", () -> {
            var inbox = browser.signedIn(kenh, "vi", 1400, 900, "core.staff", "inbox.lead", "contacts.user");
            inbox.navigate("/inbox");
            inbox.getByText("Cho em hỏi giá đèn sen").first().click();
            assertThat(inbox.getByLabel("Viết tin nhắn…")).isVisible();

            shop.says("hoa", "Em cần 2 chiếc ạ");
            shop.drain();
            assertThat(inbox.getByText("Em cần 2 chiếc ạ").last()).isVisible();

            inbox.getByLabel("Viết tin nhắn…").fill("Dạ 1.250.000 đ một chiếc ạ");
            inbox.getByLabel("Viết tin nhắn…").press("Enter");
            assertThat(inbox.getByLabel("Viết tin nhắn…")).hasValue("");
            shop.drain();
            assertEquals(
                    "Dạ 1.250.000 đ một chiếc ạ", shop.phone("hoa").getLast().text("/text"));
            assertEquals(List.of(), browser.mistakes());
        });
    }
}
