package io.kenh.catalog.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers whose taxes are not those of the products. */
@KenhTest(plugins = "catalog")
class FiscalPositionsTest {
    private static final String POSITIONS = "/catalog/fiscal-positions";

    private final TestKenh kenh;
    private final Browserless staff;

    FiscalPositionsTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
        staff.get("/catalog/taxes").expect(200);
    }

    private String tax(String label) {
        return Long.toString(
                kenh.number("select id from catalog_tax where scope = 'SALE' and label = '" + label + "'"));
    }

    private String make(String name, String tax, String instead) {
        staff.post(POSITIONS, Map.of("name", name, "note", "Điều 9 Luật thuế GTGT", "tax." + tax, instead))
                .expect(303);
        return Long.toString(kenh.number("select id from catalog_fiscal_position where name = '" + name + "'"));
    }

    private long product(String name) {
        return kenh.api()
                .postJson(
                        "/api/v1/catalog/products",
                        "{\"name\": \"%s\", \"price\": 1000, \"taxIds\": [%s]}".formatted(name, tax("GTGT 10%")))
                .expect(201)
                .json()
                .number("/id");
    }

    private String taxes(long product, String more) {
        return staff.get("/catalog/lines/start?product=" + product + more)
                .expect(200)
                .json()
                .text("/taxes");
    }

    @Test
    void a_line_begins_with_the_taxes_of_the_position(TestKenh kenh) {
        var ten = tax("GTGT 10%");
        var product = product("Vải xuất khẩu");
        var export = make("Chế xuất 0%", ten, tax("GTGT 0%"));
        var exempt = make("Miễn thuế", ten, "none");
        assertEquals(ten, taxes(product, ""));
        assertEquals(tax("GTGT 0%"), taxes(product, "&position=" + export));
        assertEquals("", taxes(product, "&position=" + exempt));

        var page = staff.get(POSITIONS).expect(200);
        assertTrue(page.shows("GTGT 10% → GTGT 0%"), page.body());
        assertTrue(page.shows("GTGT 10% → không thuế"), page.body());
        var items = kenh.api().get("/api/v1/catalog/fiscal-positions").expect(200);
        assertTrue(items.shows("Chế xuất 0%") && items.shows("Điều 9 Luật thuế GTGT"), items.body());

        staff.post(POSITIONS + "/" + export + "/archive", Map.of()).expect(303);
        assertFalse(kenh.api().get("/api/v1/catalog/fiscal-positions").shows("Chế xuất 0%"), "nobody new is given it");
        staff.post(POSITIONS + "/" + export + "/unarchive", Map.of()).expect(303);
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_nobody_is_overwritten(TestKenh kenh) {
        var ten = tax("GTGT 10%");
        var purchase = Long.toString(kenh.number("select min(id) from catalog_tax where scope = 'PURCHASE'"));
        make("Trùng tên", ten, "none");
        assertTrue(
                staff.post(POSITIONS, Map.of("name", "trùng TÊN")).expect(422).shows("is-invalid"));
        assertTrue(staff.post(POSITIONS, Map.of("name", "Thuế mua", "tax." + ten, purchase))
                .expect(422)
                .shows("Chọn một thuế bán hàng của công ty"));
        assertTrue(staff.post(POSITIONS, Map.of("name", "")).expect(422).shows("is-invalid"));

        var path = POSITIONS + "/" + make("Hai người sửa", ten, "none");
        var version = staff.get(path).expect(200).find("name=\"version\" value=\"(\\d+)\"");
        var form = Map.of("name", "Hai người sửa", "version", version, "tax." + ten, tax("GTGT 5%"));
        staff.post(path, form).expect(303);
        var late = staff.post(path, Map.of("name", "Khác", "version", version, "tax." + ten, "none"))
                .expect(409);
        assertTrue(late.shows("Hai người sửa") && late.shows("Khác"), "both are shown");
        assertTrue(late.shows("Thuế GTGT 5%") || late.shows("GTGT 5%"), late.body());
    }
}
