package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.scenario.World;
import io.kenh.testkit.Eventually;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The button on a site of another origin whose content security policy allows this server's script and nothing else. */
@KenhTest(plugins = {"website-button", "zalo-simulator"})
@ExtendWith(Chromium.class)
class WebsiteButtonTest {
    private static final String SHIFTS = """
            () => new Promise((done) => {
                const found = [];
                new PerformanceObserver((list) => found.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => done(found.length)));
            })""";

    private static final String STRICTEST = "; require-trusted-types-for 'script'";

    private final TestKenh kenh;
    private final StrictShop shop = new StrictShop();

    WebsiteButtonTest(TestKenh kenh) throws IOException {
        this.kenh = kenh;
        if (kenh.number("select count(*) from zalo_oa_account") == 0) {
            new World(kenh).open();
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void site(Map<String, String> more) {
        site(more, more.containsKey("mode") ? "" : STRICTEST);
    }

    /** @param policy what the site's own policy says beyond where scripts and connections go */
    private void site(Map<String, String> more, String policy) {
        var form = new HashMap<>(Map.of(
                "name", "Shop",
                "account", "" + kenh.number("select id from zalo_oa_account"),
                "origins", shop.origin(),
                "greeting", "Xin chào, shop nghe ạ",
                "colour", "#0068ff",
                "language", "vi",
                "active", "on"));
        form.putAll(more);
        var page = kenh.admin().post("/website-button/sites", form).expect(303).location();
        var key = kenh.admin().get(page).expect(200).find("website-button/([\\w-]{16})\\.js");
        boolean widget = more.containsKey("mode");
        shop.include(
                kenh.uri() + "/embed/website-button/" + key + ".js",
                widget ? kenh.uri() + " https://sp.zalo.me" : kenh.uri().toString(),
                (widget ? "; frame-src https://*.zalo.me" : "") + policy);
    }

    /** Of visits that Facebook brought. */
    private long counted(String what, String page) {
        return kenh.number(
                "select coalesce(sum(%s), 0) from website_button_count where page = '%s' and source = 'facebook'"
                        .formatted(what, page));
    }

    /** The page tells it in the background. */
    private void counts(String what, String page) {
        Eventually.holds(what + " of " + page, Duration.ofSeconds(30), () -> counted(what, page) == 1);
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat Zalo"));
    }

    @Test
    void it_is_seen_used_by_keyboard_and_counted_and_moves_nothing(Browser browser) {
        site(Map.of("notPages", "/thanh-toan*", "code", "on"));
        var page = browser.visitor(kenh);
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(kenh.uri().toString())
                    && !request.url().startsWith(shop.origin())) {
                elsewhere.add(request.url());
            }
        });
        page.navigate(shop.origin() + "/den?utm_source=facebook");
        assertThat(button(page)).isVisible();
        assertEquals(0, page.evaluate(SHIFTS));
        counts("seen", "/den");

        button(page).press("Enter");
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở Zalo"));
        assertThat(link).isFocused();
        assertThat(link).hasAttribute("href", "https://zalo.me/" + World.OA);
        assertThat(page.getByText("Xin chào, shop nghe ạ")).isVisible();
        assertThat(page.getByText("#W-")).isVisible();
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > innerWidth"));
        page.keyboard().press("Escape");
        assertThat(link).isHidden();
        assertThat(button(page)).isFocused();
        counts("clicked", "/den");

        // Where the visit came from goes along; on a wide window there is a code for the phone's camera.
        page.setViewportSize(1200, 800);
        page.navigate(shop.origin() + "/gia");
        button(page).click();
        assertThat(page.locator("kenh-zalo svg.qr")).isVisible();
        counts("clicked", "/gia");
        page.navigate(shop.origin() + "/thanh-toan/1");
        assertThat(page.locator("#end")).isVisible();
        assertThat(button(page)).hasCount(0);
        assertEquals(0, counted("seen", "/thanh-toan/1"));
        assertEquals(List.of(), elsewhere);
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void it_knows_the_office_hours_and_opens_by_itself_once(Browser browser) {
        var hours = new HashMap<>(Map.of("closed", "Mai shop trả lời ạ", "popup", "5"));
        for (int day = 0; day < 5; day++) {
            hours.put("from" + day, "08:00");
            hours.put("to" + day, "17:30");
        }
        site(hours);
        var page = browser.visitor(kenh);
        // Friday, 17:29 in Viet Nam; a minute later nobody is there.
        page.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime("2026-11-20T10:29:00Z"));
        page.navigate(shop.origin() + "/");
        assertThat(button(page)).isVisible();
        page.clock().runFor(6_000);
        assertThat(page.getByText("Xin chào, shop nghe ạ")).isVisible();
        button(page).click();
        page.clock().runFor(60_000);
        button(page).click();
        assertThat(page.getByText("Mai shop trả lời ạ")).isVisible();
        page.navigate(shop.origin() + "/lan-hai");
        assertThat(button(page)).isVisible();
        page.clock().runFor(10_000);
        assertThat(page.getByText("Mai shop trả lời ạ")).isHidden();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void somebody_who_answers_until_two_at_night_does_so_on_the_next_day(Browser browser) {
        site(Map.of("closed", "Mai shop trả lời ạ", "from4", "22:00", "to4", "02:00"));
        var page = browser.visitor(kenh);
        // Saturday, 01:58 in Viet Nam: Friday's night.
        page.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime("2026-11-20T18:58:00Z"));
        page.navigate(shop.origin() + "/");
        button(page).click();
        assertThat(page.getByText("Xin chào, shop nghe ạ")).isVisible();
        button(page).click();
        page.clock().runFor(180_000);
        button(page).click();
        assertThat(page.getByText("Mai shop trả lời ạ")).isVisible();
        // Nobody is there in the evening after, nor was in the night before.
        for (var closed : List.of("2026-11-21T16:00:00Z", "2026-11-19T18:58:00Z")) {
            var other = browser.visitor(kenh);
            other.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime(closed));
            other.navigate(shop.origin() + "/");
            button(other).click();
            assertThat(other.getByText("Mai shop trả lời ạ")).isVisible();
        }
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_press_inside_of_zalos_widget_is_a_click(Browser browser) {
        site(Map.of("mode", "WIDGET"));
        var page = browser.visitor(kenh);
        // As Zalo's: a frame of another origin within the place it is given.
        page.route(
                "https://sp.zalo.me/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("""
                        const frame = document.createElement("iframe");
                        frame.src = "https://page.widget.zalo.me/";
                        frame.title = "Zalo";
                        document.querySelector(".zalo-chat-widget").append(frame);""")));
        page.route(
                "https://page.widget.zalo.me/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody("<button>Bắt đầu chat</button>")));
        page.navigate(shop.origin() + "/lan-dau?utm_source=facebook");
        page.evaluate("dispatchEvent(new Event('kenh-zalo-consent'))");
        var inside = page.frameLocator("iframe").getByText("Bắt đầu chat");
        assertThat(inside).isVisible();
        counts("seen", "/lan-dau");
        assertEquals(0, counted("clicked", "/lan-dau"));
        inside.click();
        counts("clicked", "/lan-dau");
        // Who agreed before is not asked, and counted all the same; once for each page.
        page.navigate(shop.origin() + "/lan-hai");
        inside.click();
        page.locator("body").press("Tab");
        inside.click();
        counts("clicked", "/lan-hai");
    }

    @Test
    void while_the_plugin_is_off_the_page_is_as_if_the_line_were_not_in_it(Browser browser) {
        site(Map.of());
        var page = browser.visitor(kenh);
        page.navigate(shop.origin() + "/con-nguyen");
        assertThat(button(page)).isVisible();
        kenh.disable("website-button");
        try {
            var off = browser.visitor(kenh);
            off.navigate(shop.origin() + "/con-nguyen");
            assertThat(off.locator("#end")).isVisible();
            assertEquals("complete", off.evaluate("document.readyState"));
            assertThat(off.locator("kenh-zalo")).hasCount(0);
            assertEquals(0, off.evaluate(SHIFTS));
        } finally {
            kenh.enable("website-button", "zalo-simulator");
        }
        var back = browser.visitor(kenh);
        back.navigate(shop.origin() + "/con-nguyen");
        assertThat(button(back)).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    /** Asked from outside: what Playwright asks within the page again and again, a strict policy refuses. */
    private static void loads(Page page) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("window.zalo === true")));
    }

    @Test
    void zalos_own_widget_comes_only_after_the_visitor_agreed(Browser browser) {
        site(Map.of("mode", "WIDGET"));
        var page = browser.visitor(kenh);
        var loaded = new ArrayList<String>();
        page.route("https://sp.zalo.me/**", route -> {
            loaded.add(route.request().url());
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setBody("window.zalo = true"));
        });
        page.navigate(shop.origin() + "/");
        button(page).click();
        assertThat(page.getByText("Nội dung của Zalo sẽ được tải")).isVisible();
        assertEquals(List.of(), loaded);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat ngay tại đây"))
                .click();
        loads(page);
        assertThat(page.locator(".zalo-chat-widget")).hasAttribute("data-oaid", World.OA);
        assertThat(button(page)).hasCount(0);
        assertEquals(List.of("https://sp.zalo.me/plugins/sdk.js"), loaded);
        // Whoever agreed is not asked again.
        page.navigate(shop.origin() + "/lan-hai");
        loads(page);

        // Where Zalo's script is kept away, the plain link stays.
        var guarded = browser.visitor(kenh);
        guarded.route("https://sp.zalo.me/**", Route::abort);
        guarded.navigate(shop.origin() + "/");
        button(guarded).click();
        var here = guarded.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat ngay tại đây"));
        here.click();
        assertThat(here).isHidden();
        assertThat(guarded.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở Zalo")))
                .isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void where_trusted_types_keep_zalos_widget_away_the_link_stays(Browser browser) {
        site(Map.of("mode", "WIDGET"), STRICTEST);
        var page = browser.visitor(kenh);
        page.navigate(shop.origin() + "/");
        button(page).click();
        var here = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chat ngay tại đây"));
        here.click();
        assertThat(here).isHidden();
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở Zalo"));
        assertThat(link).isVisible();
        assertThat(link).hasAttribute("href", "https://zalo.me/" + World.OA);
        assertThat(page.locator(".zalo-chat-widget")).hasCount(0);

        // Nor does the site's own banner take it away.
        page.navigate(shop.origin() + "/lan-hai");
        page.evaluate("dispatchEvent(new Event('kenh-zalo-consent'))");
        button(page).click();
        assertThat(link).isVisible();
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void staff_see_it_as_they_write_and_the_sample_shop_has_it(Browser browser) {
        var desk = browser.signedIn(kenh, "core.staff", "website-button.admin");
        desk.navigate("/website-button/sites/new");
        var preview = desk.locator("[data-kenh-preview] kenh-zalo");
        assertThat(preview).hasCount(1);
        desk.getByLabel("Lời chào").fill("Chào bạn ghé shop");
        assertThat(desk.locator("[data-kenh-preview]").getByText("Chào bạn ghé shop"))
                .isVisible();
        assertEquals(List.of(), Barriers.on(desk));
        desk.getByLabel("Tên website").fill("Shop mẫu");
        desk.getByLabel("Địa chỉ được phép").fill("shop.example.vn");
        desk.getByLabel("Không hiện ở các trang").fill("*/checkout");
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .click();
        assertThat(desk.locator("#snippet")).hasValue(Pattern.compile("<script src=.*async></script>"));
        // Without the notice, which fades.
        desk.reload();
        assertEquals(List.of(), Barriers.on(desk));

        var sample = browser.visitor(kenh);
        sample.navigate(desk.getByText("Xem trên trang mẫu").getAttribute("href"));
        assertThat(button(sample)).isVisible();
        assertEquals(List.of(), Barriers.on(sample));
        sample.getByText("Thanh toán").click();
        assertThat(sample.getByText("thì nút không hiện ở đây")).isVisible();
        assertThat(button(sample)).hasCount(0);
        assertEquals(List.of(), browser.mistakes());
    }
}
