package io.kenh.sales.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the fields of a line say when they are sent before any script has answered, and what is kept of lines that are saved. */
@KenhTest(plugins = "sales")
class TypedLinesTest {
    private final TestKenh kenh;
    private final Browserless staff;

    TypedLinesTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    private Map<String, String> form(long product, String... more) {
        var form = new HashMap<>(Map.of(
                "partnerId", Long.toString(Shop.customer(kenh, "Khách gõ nhanh")),
                "partner", "Khách gõ nhanh",
                "orderDate", "2026-11-20",
                "validity", "2026-12-01",
                "l.kind", "PRODUCT",
                "l.productId", product == 0 ? "" : Long.toString(product),
                "l.text", "",
                "l.qty", "1",
                "l.price", "",
                "l.tax", ""));
        return with(form, more);
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        var other = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            other.put(more[i], more[i + 1]);
        }
        return other;
    }

    private static String path(Answer answer) {
        return answer.expect(303).location().replaceAll("^https?://[^/]+", "");
    }

    private JsonBody saved(String path) {
        return kenh.api()
                .get(Shop.ORDERS + path.substring(path.lastIndexOf('/')))
                .expect(200)
                .json();
    }

    private Map<String, String> editing(String path, Map<String, String> form, String... more) {
        var edit = staff.get(path + "/edit").expect(200);
        var opened = with(
                form,
                "l.unit",
                saved(path).text("/lines/0/unitId"),
                "id",
                edit.find("name=\"id\" value=\"(\\d+)\""),
                "version",
                edit.find("name=\"version\" value=\"(\\d+)\""),
                "l.id",
                edit.find("name=\"l.id\" value=\"(\\d+)\""));
        return with(opened, more);
    }

    private Answer preview(Map<String, String> form) {
        return staff.with("HX-Request", "true")
                .post("/sales/orders/preview", form)
                .expect(200);
    }

    /** @return id of a list that sells everything for half from ten pieces on */
    private String halfFromTen() {
        var list = path(staff.post("/catalog/price-lists", Map.of("name", "Giá sỉ")));
        var rule =
                Map.of("target", "ALL", "method", "DISCOUNT", "discount", "50", "base", "PRICE", "minQuantity", "10");
        staff.post(list + "/rules", rule).expect(303);
        return list.substring(list.lastIndexOf('/') + 1);
    }

    @Test
    void a_price_nobody_typed_is_that_of_the_list_for_what_is_sent_last() {
        var list = halfFromTen();
        var form =
                form(Shop.product(kenh, "Tủ sách", 1_250_000), "l.qty", "10", "l.price", "1250000", "priceList", list);
        var auto = with(form, "l.auto", "1");
        assertTrue(preview(auto).shows("6.250.000"));
        var path = path(staff.post("/sales/orders", auto));
        assertEquals(6_250_000, saved(path).number("/untaxed"));
        assertEquals(
                12_500_000,
                saved(path(staff.post("/sales/orders", form))).number("/untaxed"),
                "a price that was typed stays");

        var fewer = editing(path, auto, "l.price", "625000", "l.qty", "2");
        assertTrue(preview(fewer).shows("2.500.000"));
        path(staff.post(path + "/edit", fewer));
        assertEquals(2_500_000, saved(path).number("/untaxed"));
        // Without the list the step is gone, whatever the price field still says.
        path(staff.post(path + "/edit", editing(path, auto, "l.price", "1250000", "l.qty", "10")));
        assertEquals(6_250_000, saved(path).number("/untaxed"));
        path(staff.post(path + "/edit", editing(path, auto, "l.price", "625000", "l.qty", "10", "priceList", "")));
        assertEquals(12_500_000, saved(path).number("/untaxed"));
        // Another reference of the customer is no reason to ask for prices.
        path(staff.post(
                path + "/edit",
                editing(path, auto, "l.price", "1200000", "l.qty", "10", "priceList", "", "customerReference", "PO")));
        assertEquals(12_000_000, saved(path).number("/untaxed"));
    }

    @Test
    void words_that_name_no_product_are_not_taken_for_the_one_before() {
        var product = Shop.product(kenh, "Ghế tựa lưng", 300_000);
        var form = form(product);
        var path = path(staff.post("/sales/orders", form));
        var retyped = editing(
                path,
                form,
                "l.productId",
                "",
                "l.product",
                "Một thứ khác",
                "l.text",
                "Ghế tựa lưng",
                "l.price",
                "300000");
        assertTrue(staff.post(path + "/edit", retyped).expect(422).shows("Hãy chọn sản phẩm “Một thứ khác”"));
        assertEquals(product, saved(path).number("/lines/0/productId"));
        path(staff.post(path + "/edit", with(retyped, "l.product", "Ghế tựa lưng")));
        assertEquals(product, saved(path).number("/lines/0/productId"));
        // Nothing in the field is a line of words alone.
        path(staff.post(path + "/edit", editing(path, retyped, "l.product", "")));
        assertFalse(saved(path).at("/lines/0/productId").exists());
    }

    @Test
    void a_code_that_was_scanned_and_not_picked_is_the_product() {
        var product = kenh.api()
                .postJson("/api/v1/catalog/products", """
                        {"name": "Bút bi", "kind": "goods", "price": 5000, "reference": "BUT-77", "barcode": "8934567890128"}""")
                .expect(201)
                .json()
                .number("/id");
        for (var code : new String[] {"but-77", "8934567890128"}) {
            var line = saved(path(staff.post("/sales/orders", form(0, "l.product", code))));
            assertEquals(product, line.number("/lines/0/productId"), code);
            assertEquals(5000, line.number("/untaxed"));
        }
        staff.post("/sales/orders", form(0, "l.product", "BUT-7")).expect(422);
        // A text that is there is of another product.
        staff.post("/sales/orders", form(0, "l.product", "BUT-77", "l.text", "Thước kẻ"))
                .expect(422);
    }

    @Test
    void sums_while_one_types_are_those_that_are_saved() {
        var tax = Map.of(
                "name",
                "Thuế thử",
                "label",
                "Thuế thử",
                "scope",
                "SALE",
                "computation",
                "PERCENT",
                "amount",
                "5",
                "place",
                "9");
        staff.post("/catalog/taxes", tax).expect(303);
        var id = kenh.number("select id from catalog_tax where name = 'Thuế thử'");
        var form = form(Shop.product(kenh, "Đèn cây", 1_000_000), "l.price", "1000000", "l.tax", Long.toString(id));
        var path = path(staff.post("/sales/orders", form));
        staff.post("/catalog/taxes/" + id, with(tax, "amount", "50", "version", "0"))
                .expect(303);
        var two = editing(path, form, "l.qty", "2");
        assertTrue(preview(two).shows("2.100.000"));
        path(staff.post(path + "/edit", two));
        assertEquals(2_100_000, saved(path).number("/total"));
    }
}
