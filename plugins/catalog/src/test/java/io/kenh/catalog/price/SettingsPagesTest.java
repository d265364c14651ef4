package io.kenh.catalog.price;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Categories, units, taxes and price lists as people set them up. */
@KenhTest(plugins = "catalog")
class SettingsPagesTest {
    private static Browserless staff(TestKenh kenh) {
        return kenh.admin(Locale.of("vi"));
    }

    private static Map<String, String> with(Map<String, String> form, String... fields) {
        var more = new HashMap<>(form);
        for (int i = 0; i < fields.length; i += 2) {
            more.put(fields[i], fields[i + 1]);
        }
        return more;
    }

    @Test
    void a_category_is_made_moved_and_deleted(TestKenh kenh) {
        var staff = staff(kenh);
        staff.post("/catalog/categories", Map.of("name", "Gốc Thử", "parent", ""))
                .expect(303);
        var parent = staff.get("/catalog/categories").find("f.category=(\\d+)\">Gốc Thử<");
        staff.post("/catalog/categories", Map.of("name", "Con Thử", "parent", parent))
                .expect(303);
        var child = staff.get("/catalog/categories").find("f.category=(\\d+)\">Con Thử<");
        assertTrue(staff.post("/catalog/categories", Map.of("name", "gốc thử", "parent", ""))
                .expect(409)
                .shows("Đã có “gốc thử”"));
        staff.post("/catalog/categories/" + parent + "/delete", Map.of()).expect(303);
        assertTrue(staff.get("/catalog/categories").shows("Gốc Thử"));
        var version = staff.get("/catalog/categories/" + child).find("name=\"version\" value=\"(\\d+)\"");
        var moved = Map.of("name", "Con Mới", "parent", "", "version", version);
        staff.post("/catalog/categories/" + child, moved).expect(303);
        assertTrue(staff.post("/catalog/categories/" + child, moved).expect(409).shows("hiện là “Con Mới”"));
        staff.post("/catalog/categories/" + parent + "/delete", Map.of()).expect(303);
        assertFalse(staff.get("/catalog/categories").shows("Gốc Thử"));
    }

    @Test
    void a_unit_and_its_category_are_made_together(TestKenh kenh) {
        var form = Map.of("name", "Suất", "category", "new", "newCategory", "Ăn uống", "ratio", "1", "rounding", "0,5");
        staff(kenh).post("/catalog/units", form).expect(303);
        var page = staff(kenh).get("/catalog/units");
        assertTrue(page.shows("Ăn uống"));
        assertTrue(page.shows("1 Suất = 1 Suất"));
        assertTrue(page.shows("1 Tá = 12 Cái"));
        assertTrue(staff(kenh)
                .post("/catalog/units", with(form, "ratio", "0", "category", "1"))
                .expect(422)
                .shows("Số phải nằm trong khoảng"));
        assertTrue(staff(kenh)
                .post("/catalog/units", with(form, "newCategory", ""))
                .expect(422)
                .shows("is-invalid"));
    }

    @Test
    void a_tax_is_made_changed_and_archived(TestKenh kenh) {
        var staff = staff(kenh);
        var form = Map.of(
                "name",
                "Tiêu thụ đặc biệt",
                "label",
                "TTĐB",
                "scope",
                "SALE",
                "computation",
                "PERCENT",
                "amount",
                "65",
                "place",
                "5");
        staff.post("/catalog/taxes", form).expect(303);
        var id = staff.get("/catalog/taxes").find("/catalog/taxes/(\\d+)\" aria-label=\"Sửa Tiêu thụ đặc biệt");
        assertTrue(staff.get("/catalog/taxes/" + id).expect(200).shows("value=\"65\""));
        staff.post("/catalog/taxes/" + id, with(form, "amount", "70", "version", "0"))
                .expect(303);
        var late = staff.post("/catalog/taxes/" + id, with(form, "amount", "75", "version", "0"))
                .expect(409);
        assertTrue(late.shows("<td>70</td><td>75</td>"));
        assertTrue(staff.post("/catalog/taxes", with(form, "name", "Khác", "amount", "1.001"))
                .expect(422)
                .shows("1.000"));
        staff.post("/catalog/taxes/" + id + "/archive", Map.of()).expect(303);
        assertTrue(staff.get("/catalog/taxes").shows("/catalog/taxes/" + id + "/unarchive"));
    }

    @Test
    void a_price_list_gets_rules_and_tells_its_prices(TestKenh kenh) {
        var staff = staff(kenh);
        var product = Map.of(
                "kind",
                "GOODS",
                "unit",
                "1",
                "price",
                "100.000",
                "sellable",
                "on",
                "name",
                "Hàng giá",
                "reference",
                "HG");
        staff.post("/catalog/products", product).expect(303);
        var list = staff.post("/catalog/price-lists", Map.of("name", "Đại lý"))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        var rule = Map.of(
                "target",
                "PRODUCT",
                "product",
                "[HG] Hàng giá",
                "method",
                "DISCOUNT",
                "discount",
                "12,5",
                "base",
                "PRICE");
        staff.get(list + "/rules/new").expect(200);
        staff.post(list + "/rules", rule).expect(303);
        var page = staff.get(list).expect(200);
        assertTrue(page.shows("giảm 12,5% trên giá bán"));
        var test =
                staff.get(list + "/test?product=HG&quantity=2&day=2026-11-20").expect(200);
        assertTrue(test.shows("87.500 ₫ / Cái"));
        assertTrue(test.shows("Bảng giá “Đại lý”"));
        assertTrue(staff.get(list + "/test?product=nothing").expect(200).shows("Không tìm thấy đúng một sản phẩm"));
        assertTrue(staff.get(list + "/test?product=HG&quantity=abc").expect(200).shows("Vui lòng nhập một số"));
        var id = page.find("/catalog/price-rules/(\\d+)\"");
        staff.post("/catalog/price-rules/" + id, with(rule, "discount", "20", "version", "0"))
                .expect(303);
        var late = staff.post("/catalog/price-rules/" + id, with(rule, "discount", "30", "version", "0"))
                .expect(409);
        assertTrue(late.shows("<td>20</td><td>30</td>"));
        assertTrue(staff.post(list + "/rules", with(rule, "discount", "101"))
                .expect(422)
                .shows("từ 0 đến 100"));
        assertTrue(staff.post(list + "/rules", with(rule, "product", "không có"))
                .expect(422)
                .shows("value=\"không có\""));
        staff.post("/catalog/price-rules/" + id + "/delete", Map.of()).expect(303);
        assertFalse(staff.get(list).shows("giảm 20%"));
    }

    @Test
    void the_standard_list_changes_hands_and_cannot_be_archived(TestKenh kenh) {
        var staff = staff(kenh);
        var list = staff.post("/catalog/price-lists", Map.of("name", "Mới mặc định"))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        staff.post(list + "/standard", Map.of()).expect(303);
        staff.post(list + "/archive", Map.of()).expect(422);
        assertFalse(staff.get(list).shows(list + "/archive"));
    }
}
