package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.SalesShop;
import io.kenh.app.scenario.World;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a salesperson does all day, by keyboard, and what the customer sees of it on a phone. */
@KenhTest(plugins = {"sales", "inbox", "chatter", "zbs-templates", "zalo-simulator"})
@ExtendWith(Chromium.class)
class SalesInABrowserTest {
    private static final String QUESTION = "Báo giá giúp em hai đèn sen";
    private static final String[] SELLER = {
        "core.staff", "inbox.lead", "contacts.user", "chatter.user", "sales.manager", "zbs-templates.sender"
    };

    private final TestKenh kenh;
    private final SalesShop shop;

    SalesInABrowserTest(TestKenh kenh) {
        this.kenh = kenh;
        this.shop = new SalesShop(kenh);
    }

    @Test
    void a_question_becomes_a_quotation_by_keyboard_and_an_order_on_the_customers_phone(Browser browser) {
        shop.world
                .admin()
                .postJson(
                        "/api/v1/catalog/products", "{\"name\":\"Công lắp đặt\",\"kind\":\"service\",\"price\":200000}")
                .expect(201);
        shop.writes("mai", "Nguyễn Thị Mai", "84912000001", QUESTION);

        var desk = browser.signedIn(kenh, SELLER);
        quotes(desk);
        var order = shop.order(desk.url().replaceAll(".*/", ""));
        assertEquals(1_320_000, order.number("/total"));
        sends(desk, order.text("/number"));
        var link =
                receives(browser.signedIn(kenh, 390, 844, "core.staff", "zalo-simulator.user"), order.text("/number"));
        accepts(browser.visitor(kenh), link);

        // The page of the salesperson tells by itself.
        desk.getByText("Tải lại trang").click();
        assertThat(desk.locator("[aria-current=step]")).containsText("Đơn bán hàng");
        shop.world.drain();
        var history = desk.locator("#chatter-entries");
        for (var step : List.of("đã xếp hàng", "Zalo đã tiếp nhận", "Nguyễn Thị Mai đã chấp nhận báo giá")) {
            assertThat(history).containsText(step);
        }
        assertEquals(List.of(), Barriers.on(desk));
        assertEquals("sale", shop.order(order.text("/id")).text("/state"));

        // The customer's conversation says that the quotation was sent, and by whom.
        desk.navigate("/inbox/conversations/" + shop.world.conversation("mai").text("/id"));
        assertThat(desk.getByLabel("Viết tin nhắn…")).isFocused();
        assertThat(desk.locator(".inbox-notice")).containsText("Báo giá gửi khách hàng");
        assertThat(desk.getByText("Gửi ngoài Kenh")).hasCount(0);
        assertEquals(List.of(), Barriers.on(desk));
        assertEquals(List.of(), browser.mistakes());
    }

    /** From the conversation to a saved quotation of two lines, without a mouse. */
    private static void quotes(Page desk) {
        desk.navigate("/inbox");
        desk.locator(".inbox-row")
                .filter(new Locator.FilterOptions().setHasText(QUESTION))
                .press("Enter");
        var composer = desk.getByLabel("Viết tin nhắn…");
        composer.fill("/quote");
        composer.press("Enter");
        desk.waitForURL("**/sales/orders/*/edit");
        assertThat(desk.locator("#f-partner")).hasValue("Nguyễn Thị Mai");

        desk.locator("[data-product]").first().focus();
        offersNothingOfOlderText(desk);
        picks(desk, 0, "đèn sen", "Đèn sen gỗ");
        desk.keyboard().type("2");
        assertThat(desk.locator("#lines-totals")).containsText("1.100.000");
        desk.keyboard().press("Enter");
        enters(desk, 1, "lắp đặt", "Công lắp đặt");
        assertThat(desk.locator("#lines-totals")).containsText("1.320.000");
        assertEquals(List.of(), Barriers.on(desk));
        button(desk, "Lưu").press("Enter");
        desk.waitForURL(Pattern.compile(".*/sales/orders/\\d+$"));
    }

    /** While the next letters are looked up, nothing of those before can be picked. Leaves the field empty. */
    private static void offersNothingOfOlderText(Page desk) {
        var held = new ArrayList<Route>();
        Consumer<Route> hold = held::add;
        var offered = desk.locator("#combo-options li");
        desk.keyboard().type("đèn");
        assertThat(offered.first()).containsText("Đèn sen gỗ");
        desk.route("**/catalog/lines/products?q=**", hold);
        desk.keyboard().type(" s");
        assertThat(offered).hasCount(0);
        desk.unroute("**/catalog/lines/products?q=**", hold);
        held.forEach(Route::resume);
        desk.keyboard().press("ControlOrMeta+A");
        desk.keyboard().press("Delete");
    }

    /** Types into the focused product field and takes the first that is offered; the quantity is next. */
    private static void picks(Page desk, int line, String typed, String name) {
        assertThat(desk.locator("[data-lines] [data-product]").nth(line)).isFocused();
        desk.keyboard().type(typed);
        assertThat(desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)))
                .hasAttribute("aria-selected", "true");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[data-lines] [data-qty]").nth(line)).isFocused();
    }

    /** As scanners do: Enter comes before anything is offered. */
    private static void enters(Page desk, int line, String typed, String name) {
        assertThat(desk.locator("[data-lines] [data-product]").nth(line)).isFocused();
        desk.keyboard().type(typed);
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[data-lines] [data-qty]").nth(line)).isFocused();
        assertThat(desk.locator("[data-lines] [data-product]").nth(line)).hasValue(name);
    }

    private void sends(Page desk, String number) {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gửi tin Zalo"))
                .press("Enter");
        var card = desk.locator(".zbs-card");
        for (var said : List.of("Báo giá " + number, "Nguyễn Thị Mai", "1.320.000")) {
            assertThat(card).containsText(said);
        }
        assertEquals(List.of(), Barriers.on(desk));
        button(desk, "Gửi").press("Enter");
        desk.waitForURL(Pattern.compile(".*/sales/orders/\\d+$"));
        var told = desk.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Báo giá gửi khách hàng"));
        assertThat(told).containsText("Chờ gửi");
        shop.world.drain();
        assertThat(told).containsText("Đã nhận");
    }

    /** @return where the message's button leads */
    private static String receives(Page phone, String number) {
        phone.navigate("/zalo-simulator/phone/mai/" + World.OA);
        assertThat(phone.locator(".zbs-title")).hasText("Báo giá " + number);
        return phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem báo giá"))
                .getAttribute("href");
    }

    private static void accepts(Page customer, String link) {
        customer.navigate(SalesShop.path(link));
        assertThat(customer.getByText("Chờ xác nhận")).isVisible();
        assertEquals(List.of(), Barriers.on(customer));
        assertEquals(false, customer.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"));
        customer.getByLabel("Họ và tên của Quý khách").fill("Nguyễn Thị Mai");
        customer.getByLabel("Tôi đồng ý đặt hàng").check();
        button(customer, "Đồng ý đặt hàng").click();
        assertThat(customer.getByText("Đơn hàng đã được Nguyễn Thị Mai xác nhận."))
                .isVisible();
        assertThat(customer.getByText("Chờ xác nhận")).isHidden();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
