package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records of every app are found from any page, by those who may read them. */
@KenhTest(plugins = {"crm", "helpdesk", "catalog"})
@ExtendWith(Chromium.class)
class FindTest {
    @Test
    void words_without_accents_find_records_of_all_apps_by_keyboard(TestKenh kenh, Browser browser) {
        var customer = made(kenh, "/contacts/partners", "{\"name\": \"Đặng Thị Thuỷ\", \"phone\": \"0912 000 111\"}");
        made(kenh, "/catalog/products", "{\"name\": \"Đèn chùm Thuỷ\", \"kind\": \"goods\", \"price\": 900000}");
        made(kenh, "/crm/leads", "{\"title\": \"Đèn cho chị Thuỷ\"}");
        made(kenh, "/helpdesk/tickets", "{\"subject\": \"Đèn nhà Thuỷ chập chờn\", \"partnerId\": " + customer + "}");
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate("/profile");
        page.evaluate("window.sameDocument = true");
        page.keyboard().press("Control+k");
        page.keyboard().type("thuy");
        for (var found : List.of("Đặng Thị Thuỷ", "Đèn chùm Thuỷ", "Đèn cho chị Thuỷ", "Đèn nhà Thuỷ chập chờn")) {
            assertThat(options(page).filter(new Locator.FilterOptions().setHasText(found)))
                    .isVisible();
        }
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        var chosen = page.locator("#palette-list [aria-selected=true]");
        assertThat(chosen).containsText("Đặng Thị Thuỷ");
        assertThat(page.locator(".palette-input"))
                .hasAttribute("aria-activedescendant", String.valueOf(chosen.getAttribute("id")));
        page.keyboard().press("Enter");
        page.waitForURL("**/contacts/partners/" + customer);
        assertThat(page.locator("#palette")).isHidden();
        assertEquals(true, page.evaluate("window.sameDocument"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void pages_stand_before_records_and_what_matches_nothing_is_said(TestKenh kenh, Browser browser) {
        made(kenh, "/contacts/partners", "{\"name\": \"Công ty Sản Phẩm Sạch\"}");
        var page = browser.signedIn(kenh, "core.admin");
        page.navigate("/profile");
        page.keyboard().press("Control+k");
        page.keyboard().type("san pham");
        assertThat(options(page).filter(new Locator.FilterOptions().setHasText("Công ty Sản Phẩm Sạch")))
                .isVisible();
        assertThat(options(page).first()).containsText("Sản phẩm");
        page.locator(".palette-input").fill("khong co gi nhu the");
        assertThat(page.locator(".palette-none")).isVisible();
        page.locator(".palette-input").fill("%%");
        assertThat(page.locator(".palette-none")).isVisible();
        assertThat(options(page)).hasCount(0);
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void on_a_phone_it_is_opened_and_chosen_by_finger(TestKenh kenh, Browser browser) {
        var customer = made(kenh, "/contacts/partners", "{\"name\": \"Lý Phương Điện Thoại\"}");
        var page = browser.signedIn(kenh, 390, 844, "core.admin");
        page.navigate("/profile");
        page.locator(".topbar-search").click();
        page.locator(".palette-input").fill("ly phuong");
        options(page)
                .filter(new Locator.FilterOptions().setHasText("Lý Phương"))
                .click();
        page.waitForURL("**/contacts/partners/" + customer);
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        assertEquals(List.of(), browser.mistakes());
    }

    @Test
    void nobody_finds_what_they_may_not_read(TestKenh kenh) {
        kenh.user("core.staff");
        var other = kenh.number("select max(id) from core_user");
        made(kenh, "/crm/leads", "{\"title\": \"Mật của người khác\", \"assigneeId\": " + other + "}");
        made(kenh, "/contacts/partners", "{\"name\": \"Khách Mật\"}");
        var admin = find(kenh.admin(), "mat");
        assertTrue(admin.contains("Mật của người khác") && admin.contains("Khách Mật"), admin);
        var seller = find(kenh.as("core.staff", "crm.salesperson"), "mat");
        assertFalse(seller.contains("Mật của người khác"), "a colleague's");
        assertTrue(seller.contains("Khách Mật"));
        assertFalse(find(kenh.as("core.staff"), "mat").contains("Mật"), "without any right");
        kenh.anonymous().get("/core/search?q=mat").expect(302);
    }

    @Test
    void a_few_of_each_kind_are_shown_and_one_letter_finds_nothing(TestKenh kenh) {
        for (int i = 0; i < 8; i++) {
            made(kenh, "/contacts/partners", "{\"name\": \"Nhiều Người " + i + "\"}");
        }
        assertEquals(5, find(kenh.admin(), "nhieu+nguoi").split("role=\"option\"", -1).length - 1);
        assertEquals("", find(kenh.admin(), "n"));
    }

    @Test
    void the_kind_that_begins_as_typed_comes_first(TestKenh kenh) {
        made(kenh, "/contacts/partners", "{\"name\": \"Cửa hàng Quạt Giấy\"}");
        made(kenh, "/crm/leads", "{\"title\": \"Quạt giấy cho quán trà\"}");
        var found = find(kenh.admin(), "quat+giay");
        int lead = found.indexOf("Quạt giấy cho quán trà");
        assertTrue(lead >= 0 && lead < found.indexOf("Cửa hàng Quạt Giấy"), found);
    }

    private static String find(Browserless staff, String words) {
        return staff.with("HX-Request", "true")
                .get("/core/search?q=" + words)
                .expect(200)
                .body()
                .strip();
    }

    private static Locator options(Page page) {
        return page.locator("#palette-list [role=option]");
    }

    private static String made(TestKenh kenh, String path, String json) {
        return kenh.api().postJson("/api/v1" + path, json).expect(201).json().text("/id");
    }
}
