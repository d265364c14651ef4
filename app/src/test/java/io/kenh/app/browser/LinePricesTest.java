package io.kenh.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prices on a quotation are read and typed in one field. */
@KenhTest(plugins = "sales")
@ExtendWith(Chromium.class)
class LinePricesTest {
    private static Locator price(Page desk) {
        return desk.locator("[data-lines] [data-price]").first();
    }

    private static Page writing(TestKenh kenh, Browser browser) {
        var lamp = "{\"name\": \"Đèn sen gỗ\", \"kind\": \"goods\", \"price\": 500000}";
        kenh.api().postJson("/api/v1/catalog/products", lamp).expect(201);
        var desk = browser.signedIn(kenh, "core.admin");
        desk.navigate("/sales/orders/new");
        desk.locator("[data-product]").first().pressSequentially("đèn sen");
        desk.locator("#combo-options li").first().click();
        assertThat(price(desk)).hasValue("500.000");
        return desk;
    }

    @Test
    void a_price_is_plain_while_it_is_typed_and_reads_grouped_when_it_is_left(TestKenh kenh, Browser browser) {
        var desk = writing(kenh, browser);
        var totals = desk.locator("#lines-totals");
        price(desk).focus();
        assertThat(price(desk)).hasValue("500000");
        desk.keyboard().type("1200000");
        assertThat(price(desk)).hasValue("1200000");
        assertThat(totals).containsText("1.320.000");
        desk.keyboard().press("Tab");
        assertThat(price(desk)).hasValue("1.200.000");
        desk.locator("[data-lines] [data-discount]").first().fill("10");
        assertThat(totals).containsText("1.188.000");
        assertThat(price(desk)).hasValue("1.200.000");

        price(desk).focus();
        desk.keyboard().press("End");
        desk.keyboard().type(",5");
        desk.keyboard().press("Tab");
        assertThat(price(desk)).hasValue("1.200.000,5");
        desk.locator("form.doc-form button[type=submit]:not([name])").click();
        // Nobody said for whom: it comes back as it was typed.
        assertThat(desk.locator(".error-list")).isVisible();
        assertThat(price(desk)).hasValue("1.200.000,5");
        assertEquals(List.of(), browser.mistakes());
    }
}
