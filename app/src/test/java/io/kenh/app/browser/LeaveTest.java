package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A half-written quotation is not left by mistake, nor is anything else that takes minutes to write. */
@KenhTest(plugins = {"sales", "invoicing", "crm", "helpdesk"})
@ExtendWith(Chromium.class)
class LeaveTest {
    private static final String FORM = "/sales/orders/new";

    private static Locator rail(Page page) {
        return page.locator("#rail a[href='/sales/quotations']");
    }

    private static Locator question(Page page) {
        return page.locator("#confirm");
    }

    private static void stays(Page page) {
        assertThat(question(page)).containsText("Rời trang này?");
        question(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hủy"))
                .click();
        assertThat(question(page)).isHidden();
        assertThat(page.locator("[name=customerReference]")).hasValue("PO-12");
    }

    private static Page writing(TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate("/sales/quotations");
        page.locator("a[href='" + FORM + "']").first().click();
        page.waitForURL("**" + FORM);
        return page;
    }

    @Test
    void what_nobody_touched_is_left_at_once(TestKenh kenh, Browser browser) {
        var page = writing(kenh, browser);
        page.locator("[name=customerReference]").click();
        rail(page).click();
        page.waitForURL("**/sales/quotations");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void links_and_the_way_back_ask_before_what_was_typed_is_lost(TestKenh kenh, Browser browser) {
        var page = writing(kenh, browser);
        page.locator("[name=customerReference]").pressSequentially("PO-12");
        rail(page).click();
        stays(page);
        page.goBack();
        stays(page);
        assertEquals(FORM, path(page));
        rail(page).click();
        question(page).locator("[data-confirm-yes]").click();
        page.waitForURL("**/sales/quotations");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void the_browser_asks_when_the_page_itself_goes(TestKenh kenh, Browser browser) {
        var page = writing(kenh, browser);
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        page.locator("[name=customerReference]").pressSequentially("PO-12");
        page.reload();
        assertEquals(List.of("beforeunload"), asked);
        page.reload();
        assertEquals(List.of("beforeunload"), asked, "it is not typed any more");
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void what_was_refused_is_asked_for_and_what_was_saved_is_not(TestKenh kenh, Browser browser) {
        var customer = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Nguyễn Thị Rời\"}")
                .expect(201)
                .json()
                .number("/id");
        var page = writing(kenh, browser);
        page.locator("[name=customerReference]").pressSequentially("PO-12");
        save(page);
        assertThat(page.locator(".error-list")).isVisible();
        rail(page).click();
        stays(page);
        page.locator("[name=partner]").pressSequentially("Rời");
        page.locator(".combo [role=option]").first().click();
        assertThat(page.locator("[name=partnerId]")).hasValue(Long.toString(customer));
        save(page);
        page.waitForURL(url -> url.matches(".*/sales/orders/\\d+"));
        rail(page).click();
        page.waitForURL("**/sales/quotations");
        assertThat(question(page)).isHidden();
        assertEquals(List.of(), browser.mistakes());
    }

    @ParameterizedTest
    @CsvSource({
        "/invoicing/invoices/new, paymentReference",
        "/invoicing/invoices/new?kind=credit_note, l.qty",
        "/catalog/products/new, name",
        "/crm/leads/new, title",
        "/helpdesk/tickets/new, subject"
    })
    void other_forms_ask_too(String form, String field, TestKenh kenh, Browser browser) {
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate(form);
        page.locator("[name='" + field + "']").first().pressSequentially("12");
        page.locator("form[data-leave] a.btn").click();
        assertThat(question(page)).containsText("Rời trang này?");
        question(page).locator("[data-confirm-yes]").click();
        page.waitForURL(url -> !url.contains("/new"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void a_payment_is_asked_for_while_its_dialog_is_open(TestKenh kenh, Browser browser) {
        var customer = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Công ty Trả Dở\"}")
                .expect(201)
                .json()
                .text("/id");
        var invoices = "/api/v1/invoicing/invoices";
        var lines = "{\"partnerId\": %s, \"lines\": [{\"text\": \"Công\", \"unitPrice\": 500000}]}";
        var id = kenh.api()
                .postJson(invoices, lines.formatted(customer))
                .expect(201)
                .json()
                .text("/id");
        kenh.api().postJson(invoices + "/" + id + "/post", "{}").expect(200);
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate("/invoicing/invoices");
        page.locator("a[href='/invoicing/invoices/" + id + "']").first().click();
        page.waitForURL("**/invoicing/invoices/" + id);
        page.locator("[data-dialog=invoice-payment]").first().click();
        page.locator("#invoice-payment [name=memo]").pressSequentially("Tiền mặt");
        page.goBack();
        assertThat(question(page)).containsText("Rời trang này?");
        question(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hủy"))
                .click();
        assertThat(page.locator("#invoice-payment [name=memo]")).hasValue("Tiền mặt");
        page.keyboard().press("Escape");
        assertThat(page.locator("#invoice-payment")).isHidden();
        page.goBack();
        page.waitForURL("**/invoicing/invoices");
        assertThat(question(page)).isHidden();
        assertEquals(List.of(), browser.mistakes());
    }

    private static void save(Page page) {
        page.locator("form.doc-form button[type=submit]:not([name])").click();
    }

    private static String path(Page page) {
        return page.url().replaceAll("https?://[^/]+", "");
    }
}
