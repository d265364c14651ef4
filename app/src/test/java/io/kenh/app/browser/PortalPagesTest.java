package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.kenh.app.scenario.SalesShop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal in a customer's browser: every page for everybody, light, and without any script. */
@KenhTest(plugins = {"portal", "sales", "invoicing", "helpdesk", "zalo-oa", "zalo-simulator"})
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
class PortalPagesTest {
    /** Of a page in a browser that has never been there: page, styles, pictures, with their headers. */
    private static final long BUDGET = 110_000;

    private PortalGuest guest;

    @BeforeAll
    void open(TestKenh kenh) {
        guest = new PortalGuest(kenh);
    }

    @Test
    void no_page_has_barriers_errors_or_a_sideways_scroll(TestKenh kenh, Browser browser) {
        guest.withEverything();
        var pages = guest.pages();
        for (var kind : List.of(
                "/portal/sales/orders/",
                "/portal/invoicing/invoices/",
                "/portal/helpdesk/tickets/",
                "/portal/helpdesk/new",
                "/portal/conversations/",
                "/portal/security",
                "/portal/profile",
                "/portal/profile/addresses/new",
                "/portal/documents/")) {
            assertTrue(pages.stream().anyMatch(page -> page.startsWith(kind)), kind + " is not among " + pages);
        }
        var page = signedIn(browser.untraced().visitor(kenh));
        var mistakes = new ArrayList<>(new Walk(page, false).over(pages));
        mistakes.addAll(new Walk(browser.visitor(kenh), false).over(guest.open()));
        assertEquals(List.of(), mistakes, () -> String.join("\n", mistakes));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void staff_say_why_a_phone_number_is_not_used_and_the_customer_reads_it(TestKenh kenh, Browser browser) {
        guest.wishes("0912 000 008");
        var contact = "/contacts/partners/" + guest.contact;
        var staff = browser.untraced().signedIn(kenh, "core.admin");
        assertEquals(List.of(), new Walk(staff, true).over(List.of(contact)));
        staff.fill("[name=reason]", "Số này không liên lạc được");
        staff.locator("form[action$='/decline'] button").click();
        assertThat(staff.getByText("Khách đọc được lý do").first()).isVisible();
        var phone = signedIn(browser.visitor(kenh));
        phone.navigate("/portal/profile");
        assertThat(phone.locator("main")).containsText("0912 000 008: Số này không liên lạc được");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_page_is_light_for_a_browser_that_has_never_been_there(
            TestKenh kenh, Browser browser, TestReporter reporter) {
        var quotation = guest.shop.sent(guest.contact);
        guest.shop.invoice(guest.contact);
        guest.ticket("Đèn nặng quá");
        for (var path : List.of("/portal/sign-in", SalesShop.path(quotation.text("/publicUrl")))) {
            light(browser.visitor(kenh), path, reporter);
        }
        var cookies = signedIn(browser.visitor(kenh)).context().cookies();
        var pages = guest.pages();
        for (var kind : List.of(
                "/portal",
                "/portal/documents/sales.quotations",
                "/portal/sales/orders/",
                "/portal/invoicing/invoices/",
                "/portal/documents/helpdesk.tickets",
                "/portal/helpdesk/tickets/",
                "/portal/helpdesk/new",
                "/portal/conversations/",
                "/portal/profile",
                "/portal/security")) {
            var fresh = browser.visitor(kenh);
            fresh.context().addCookies(cookies);
            light(fresh, first(pages, kind), reporter);
        }
    }

    private static String first(List<String> pages, String kind) {
        return pages.stream()
                .filter(page -> kind.endsWith("/") ? page.startsWith(kind) : page.equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + pages));
    }

    private static void light(Page page, String path, TestReporter reporter) {
        long weight = weight(page, path);
        assertTrue(page.url().endsWith(path), () -> page.url() + " in place of " + path);
        reporter.publishEntry(path.replaceAll("\\d+$|/portal/sales/[^/]{22}$", "…"), weight + " bytes");
        assertTrue(weight < BUDGET, () -> path + " weighs " + weight + " bytes");
    }

    private static Page signedIn(Page page) {
        page.navigate("/portal/sign-in");
        page.fill("[name=login]", PortalGuest.LOGIN);
        page.fill("[name=password]", PortalGuest.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static long weight(Page page, String path) {
        var requests = new ArrayList<Request>();
        page.onRequest(requests::add);
        page.navigate(path);
        return List.copyOf(requests).stream()
                .map(Request::sizes)
                .mapToLong(sizes -> (long) sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    @Test
    void a_customer_without_script_signs_in_accepts_and_writes(TestKenh kenh, Browser browser) {
        var sent = guest.shop.sent(guest.contact);
        var page = signedIn(browser.withoutScript(kenh));
        page.navigate("/portal/documents/sales.quotations");
        page.locator("a", new Page.LocatorOptions().setHasText(sent.text("/number")))
                .click();
        // The name of whoever is signed in stands there already.
        page.locator("[name=agree]").check();
        page.locator("form[action$='/accept'] .btn-primary").click();
        assertThat(page.locator("form[action$='/accept']")).hasCount(0);
        assertEquals(
                "sale",
                kenh.api().get(SalesShop.ORDERS + "/" + sent.text("/id")).json().text("/state"));
        page.navigate("/portal/helpdesk/new");
        page.fill("[name=subject]", "Đèn tắt");
        page.fill("[name=description]", "Sau hai tuần");
        page.locator("form[action='/portal/helpdesk/new'] button").click();
        page.fill("[name=text]", "Ở nhà cả ngày mai");
        page.locator("form[action$='/write'] button").click();
        assertThat(page.locator("main")).containsText("Ở nhà cả ngày mai");
        assertEquals(List.of(), browser.mistakes());
    }
}
