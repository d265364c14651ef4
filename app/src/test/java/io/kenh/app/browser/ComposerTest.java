package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.kenh.app.scenario.Content;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing while the network is slow or gone: nothing reaches the customer twice, and nothing is lost. */
@TestInstance(Lifecycle.PER_CLASS)
@KenhTest(plugins = {"zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
class ComposerTest {
    private static final String POST = "**/inbox/conversations/*/messages";

    private World shop;

    @BeforeAll
    void open(TestKenh kenh) {
        shop = new World(kenh).open();
    }

    @Test
    void what_is_typed_during_a_slow_sending_is_a_message_of_its_own(TestKenh kenh, Browser browser) {
        var inbox = talk(kenh, browser, "an", "Shop ơi");
        var held = new AtomicReference<Route>();
        inbox.route(POST, route -> {
            if (!route.request().method().equals("POST") || !held.compareAndSet(null, route)) {
                route.resume();
            }
        });
        write(inbox, "TIN-A");
        assertThat(composer(inbox)).hasValue("");
        assertThat(sending(inbox)).hasText(new String[] {"TIN-A"});
        write(inbox, "TIN-B");
        write(inbox, "TIN-C");
        assertThat(sending(inbox)).hasText(new String[] {"TIN-A", "TIN-B", "TIN-C"});
        inbox.waitForCondition(() -> held.get() != null);
        composer(inbox).fill("TIN-D chưa xong");
        held.get().resume();

        assertThat(sending(inbox)).hasCount(0);
        assertThat(inbox.locator("#inbox-lines .inbox-out .inbox-text"))
                .hasText(new String[] {"TIN-A", "TIN-B", "TIN-C"});
        assertThat(composer(inbox)).hasValue("TIN-D chưa xong");
        shop.drain();
        assertEquals(List.of("TIN-A", "TIN-B", "TIN-C"), received("an"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void what_the_server_refuses_comes_back_before_what_was_typed_since(TestKenh kenh, Browser browser) {
        var inbox = talk(kenh, browser, "ba", "Còn hàng không?");
        var held = new AtomicReference<Route>();
        inbox.route(POST, route -> {
            if (!route.request().method().equals("POST") || !held.compareAndSet(null, route)) {
                route.resume();
            }
        });
        inbox.locator("[data-composer] input[type=file]")
                .setInputFiles(new FilePayload("mau-den.png", "image/png", Content.png()));
        write(inbox, "Dạ còn");
        assertThat(inbox.locator("[data-preview]")).isHidden();
        inbox.waitForCondition(() -> held.get() != null);
        composer(inbox).fill("hai màu");
        held.get()
                .fulfill(new Route.FulfillOptions()
                        .setStatus(422)
                        .setContentType("text/html")
                        .setBody("<div class=\"alert tone-danger\" role=\"alert\">Không được</div>"));
        assertThat(composer(inbox)).hasValue("Dạ còn\nhai màu");
        assertThat(inbox.locator("[data-preview-name]")).hasText("mau-den.png");
        assertThat(inbox.locator("#inbox-result")).containsText("Không được");
        assertThat(sending(inbox)).hasCount(0);
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_lost_answer_does_not_send_twice(TestKenh kenh, Browser browser) {
        var inbox = talk(kenh, browser, "chi", "Giá bao nhiêu ạ?");
        var tries = new AtomicInteger();
        inbox.route(POST, route -> {
            if (route.request().method().equals("POST") && tries.getAndIncrement() == 0) {
                // The server takes it, and the answer never arrives.
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        write(inbox, "Dạ 250 nghìn");
        assertThat(inbox.locator("#inbox-lines .inbox-out .inbox-text")).hasText(new String[] {"Dạ 250 nghìn"});
        assertThat(sending(inbox)).hasCount(0);
        assertThat(composer(inbox)).hasValue("");
        inbox.waitForCondition(() -> tries.get() == 2);
        shop.drain();
        assertEquals(List.of("Dạ 250 nghìn"), received("chi"));
    }

    @Test
    void what_goes_to_a_conversation_given_away_meanwhile_comes_back_with_the_reason(TestKenh kenh, Browser browser) {
        var inbox = talk(
                browser.signedIn(kenh, "core.staff", "inbox.agent", "contacts.user"), "em", "Đổi size được không?");
        kenh.user("core.staff", "inbox.agent");
        var colleague = Long.toString(kenh.number("select max(id) from core_user"));
        kenh.admin()
                .post(inbox.url().replaceAll("^https?://[^/]+|[?#].*$", "") + "/assign", Map.of("user", colleague))
                .expect(302);
        write(inbox, "Dạ được");
        assertThat(inbox.locator("#inbox-result")).containsText("đã giao cho người khác");
        assertThat(composer(inbox)).hasValue("Dạ được");
        assertThat(sending(inbox)).hasCount(0);
    }

    @Test
    void who_is_signed_out_while_writing_comes_back_to_the_conversation(TestKenh kenh, Browser browser) {
        var email = kenh.user("core.staff", "inbox.lead", "contacts.user");
        var inbox = talk(browser.signedInAs(kenh, 1400, 900, email), "giang", "Bao giờ có hàng?");
        var talk = inbox.url().replaceAll("^https?://[^/]+", "");
        composer(inbox).fill("Dạ tuần sau");
        inbox.context().clearCookies();
        shop.says("giang", "Alo ạ");
        shop.drain();
        inbox.waitForURL(url -> url.contains("/signin?next="));
        assertTrue(URLDecoder.decode(inbox.url(), StandardCharsets.UTF_8).endsWith("next=" + talk), inbox.url());
        Browser.signIn(kenh, inbox, email);
        assertThat(composer(inbox)).hasValue("Dạ tuần sau");
    }

    @Test
    void the_customer_pane_follows_what_happens_and_leaves_typing_alone(TestKenh kenh, Browser browser) {
        var inbox = talk(kenh, browser, "dao", "Chào shop");
        var pane = inbox.locator("[data-patch=customer]");
        assertThat(pane).containsText("Tương tác cuối");
        var before = pane.locator("time").first().getAttribute("datetime");
        pane.evaluate("""
                pane => {
                  const field = document.createElement('textarea');
                  field.id = 'typing';
                  pane.firstElementChild.append(field);
                  field.focus();
                  window.kept = pane.firstElementChild;
                }""");
        inbox.keyboard().type("đang viết");
        kenh.clock().advance(java.time.Duration.ofMinutes(43));
        shop.says("dao", "Em hỏi thêm");
        shop.drain();
        assertThat(pane.locator("time[datetime='" + before + "']")).hasCount(0);
        assertThat(inbox.locator("#typing")).hasValue("đang viết");
        assertThat(inbox.locator("#typing")).isFocused();
        assertTrue((Boolean) inbox.evaluate("window.kept.isConnected"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_keyboard_shows_where_it_is_in_the_top_bar_too(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.staff", "inbox.lead");
        page.keyboard().press("Tab");
        for (var place : List.of(".topbar-search", ".user-button")) {
            var outline = page.locator(place).evaluate("""
                    button => {
                      button.focus();
                      const { outlineStyle, outlineWidth } = getComputedStyle(button);
                      return outlineStyle + " " + outlineWidth;
                    }""");
            assertEquals("solid 2px", outline, place);
        }
    }

    @Test
    void what_grows_beside_or_among_the_messages_leaves_the_last_one_in_sight(TestKenh kenh, Browser browser) {
        for (int width : new int[] {1400, 390}) {
            var key = width == 390 ? "ja" : "ia";
            var inbox = talk(
                    browser.signedIn(kenh, width, 844, "core.staff", "inbox.lead", "contacts.user"), key, "Tin " + key);
            for (int i = 0; i < 12; i++) {
                shop.says(key, "Câu hỏi số " + i + " của khách về đơn hàng hôm qua");
            }
            shop.drain();
            var newest = inbox.locator("#inbox-lines article").last();
            assertThat(newest).containsText("số 11");
            assertThat(newest).isInViewport(whole());
            inbox.locator("[data-composer] input[type=file]")
                    .setInputFiles(new FilePayload("mau.png", "image/png", Content.png()));
            assertThat(inbox.locator("[data-preview]")).isVisible();
            assertThat(newest).isInViewport(whole());
            // Something above the last line comes late, as pictures and cards do.
            newest.evaluate("line => { const late = document.createElement('div'); late.style.height = '300px';"
                    + " line.before(late); line.closest('[data-scroll]').dispatchEvent(new Event('scroll')); }");
            assertThat(newest).isInViewport(whole());
            inbox.locator("[data-scroll]").evaluate("box => { box.scrollTop = 0; }");
            inbox.locator("[data-preview-remove]").click();
            assertThat(newest).not().isInViewport();
        }
    }

    private static LocatorAssertions.IsInViewportOptions whole() {
        return new LocatorAssertions.IsInViewportOptions().setRatio(0.9);
    }

    private Page talk(TestKenh kenh, Browser browser, String key, String first) {
        return talk(browser.signedIn(kenh, "core.staff", "inbox.lead", "contacts.user"), key, first);
    }

    private Page talk(Page inbox, String key, String first) {
        shop.customer(key, "Khách " + key, "849120002" + (10 + key.charAt(0) - (int) 'a'));
        shop.says(key, first);
        shop.drain();
        inbox.navigate("/inbox");
        inbox.locator(".inbox-row")
                .filter(new Locator.FilterOptions().setHasText(first))
                .click();
        assertThat(composer(inbox)).isVisible();
        return inbox;
    }

    private List<String> received(String key) {
        return shop.phone(key).stream()
                .map(message -> message.text("/text"))
                .skip(1)
                .toList();
    }

    private static void write(Page inbox, String text) {
        composer(inbox).fill(text);
        composer(inbox).press("Enter");
    }

    private static Locator composer(Page inbox) {
        return inbox.getByLabel("Viết tin nhắn…");
    }

    private static Locator sending(Page inbox) {
        return inbox.locator("[data-sending] .inbox-text");
    }
}
