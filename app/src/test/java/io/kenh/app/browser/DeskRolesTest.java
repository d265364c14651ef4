package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.app.demo.Staff;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main steps of those of the demo's staff who keep books, answer tickets and look after campaigns, at a desk and on a phone. */
@KenhTest(
        plugins = {
            "sales",
            "invoicing",
            "crm",
            "helpdesk",
            "chatter-bridge",
            "mail",
            "zbs-templates",
            "website-button",
            "portal-login",
            "zalo-simulator"
        })
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class DeskRolesTest {
    private static final List<Integer> WIDTHS = List.of(1400, 390);

    private String customer = "";
    private String product = "";

    @BeforeAll
    void open(TestKenh kenh) {
        customer = made(kenh, "/contacts/partners", "{\"name\": \"Công ty Minh Châu\", \"phone\": \"0912000031\"}");
        product = made(kenh, "/catalog/products", "{\"name\": \"Bàn gỗ\", \"kind\": \"goods\", \"price\": 900000}");
        kenh.admin()
                .post(
                        "/invoicing/profile",
                        Map.of("name", "Hoa Sen", "bankBin", "970403", "account", "0011012345678", "holder", "HOA SEN"))
                .expect(303);
    }

    private static String made(TestKenh kenh, String path, String json) {
        return kenh.api().postJson("/api/v1" + path, json).expect(201).json().text("/id");
    }

    private static Page signedIn(TestKenh kenh, Browser browser, Staff who) {
        return browser.untraced().signedIn(kenh, who.roles().toArray(String[]::new));
    }

    @Test
    void an_accountant_posts_an_invoice_and_records_what_is_paid(TestKenh kenh, Browser browser) {
        var page = signedIn(kenh, browser, Staff.ACCOUNTANT);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            var invoice = "/invoicing/invoices/"
                    + made(
                            kenh,
                            "/invoicing/invoices",
                            "{\"partnerId\": " + customer + ", \"lines\": [{\"productId\": " + product
                                    + ", \"quantity\": 2}]}");
            opens(page, "/invoicing/aging");
            opens(page, "/invoicing/invoices");
            page.locator("a[href='" + invoice + "']").first().click();
            page.waitForURL("**" + invoice);
            press(page, "Vào sổ");
            assertThat(page.locator(".doc-bar")).containsText("Chưa thanh toán");
            press(page, "Ghi nhận thanh toán");
            var dialog = page.locator("dialog[open]");
            assertThat(dialog.locator("[name=amount]")).not().hasValue("");
            dialog.locator("button[type=submit]").last().click();
            assertThat(page.locator(".doc-bar")).containsText("Đã thanh toán");
            fits(page);
        }
        refuses(page, "/helpdesk", "/crm/pipeline", "/apps");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void an_agent_writes_a_ticket_down_tells_the_customer_and_closes_it(TestKenh kenh, Browser browser) {
        var page = signedIn(kenh, browser, Staff.LAN);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            opens(page, "/helpdesk");
            opens(page, "/helpdesk/tickets/new");
            page.getByLabel("Tiêu đề").fill("Bàn lung lay");
            page.locator("#f-partner").pressSequentially("minh châu");
            page.locator("#combo-options li").filter(having("Minh Châu")).click();
            press(page, "Lưu");
            page.waitForURL(Pattern.compile(".*/helpdesk/tickets/\\d+$"));
            press(page, "Nhận xử lý");
            assertThat(page.getByText("Nhận xử lý")).hasCount(0);
            page.locator("summary").filter(having("Thao tác")).click();
            press(page, "Cập nhật cho khách");
            page.locator("dialog[open] [name=text]").fill("Thợ đến sáng mai");
            press(page, "Lưu cập nhật");
            assertThat(page.locator("#main, main").first()).containsText("Thợ đến sáng mai");
            press(page, "Đóng yêu cầu");
            assertThat(button(page, "Mở lại")).isVisible();
            fits(page);
        }
        refuses(page, "/helpdesk/teams", "/invoicing/invoices", "/crm/setup");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_marketer_adds_a_campaign_and_says_whom_it_brought(TestKenh kenh, Browser browser) {
        var page = signedIn(kenh, browser, Staff.MARKETING);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            var campaign = "Tết " + width;
            opens(page, "/crm/report");
            opens(page, "/crm/attribution");
            var added = page.locator("form[action$='/attribution/campaign']");
            added.locator("[name=name]").fill(campaign);
            added.locator("[name=name]").press("Enter");
            assertThat(page.locator("[name=name][value='" + campaign + "']")).isVisible();
            fits(page);
            opens(page, "/contacts/partners/" + customer);
            var from = page.locator("section").filter(having("Nguồn gốc")).last();
            from.locator("summary").click();
            from.locator("[name=campaign]").fill(campaign);
            from.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator("section").filter(having("Nguồn gốc")).last())
                    .containsText(campaign);
            fits(page);
        }
        refuses(page, "/crm/setup", "/invoicing/invoices", "/helpdesk");
        assertEquals(List.of(), browser.mistakes());
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }

    /** The one that can be seen: dialogs that are closed have some too. */
    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void opens(Page page, String path) {
        assertEquals(200, page.navigate(path).status(), path);
        fits(page);
    }

    /** Nothing has to be moved aside to be read. */
    private static void fits(Page page) {
        assertEquals(false, page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"), page::url);
    }

    private static void refuses(Page page, String... paths) {
        for (var path : paths) {
            assertEquals(403, page.navigate(path).status(), path);
        }
    }
}
