package io.kenh.sales.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "sales")
class OrderFormTest {
    private static Map<String, String> form(long customer, long product, String... more) {
        var form = new HashMap<>(Map.of(
                "partnerId", Long.toString(customer),
                "partner", "Khách",
                "orderDate", "2026-11-20",
                "validity", "2026-12-01",
                "l.kind", "PRODUCT",
                "l.productId", Long.toString(product),
                "l.text", "",
                "l.qty", "2",
                "l.price", "",
                "l.tax", "auto"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static Browserless staff(TestKenh kenh) {
        return kenh.admin(Locale.of("vi"));
    }

    private static String make(TestKenh kenh, Map<String, String> form) {
        return staff(kenh).post("/sales/orders", form).expect(303).location().replaceAll("^https?://[^/]+", "");
    }

    @Test
    void a_quotation_is_written_shown_and_confirmed(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Phạm Văn Hùng");
        var path = make(kenh, form(customer, Shop.product(kenh, "Bàn gỗ", 1_500_000)));
        var page = staff(kenh).get(path).expect(200);
        for (var text : new String[] {"Phạm Văn Hùng", "Bàn gỗ", "3.000.000", "3.300.000", "GTGT 10%", "S2026/"}) {
            assertTrue(page.shows(text), text);
        }
        staff(kenh).post(path + "/confirm", Map.of()).expect(303);
        assertTrue(staff(kenh).get(path).shows("Đã xác nhận đơn hàng."));
        assertTrue(staff(kenh).get("/sales/orders").expect(200).shows("Phạm Văn Hùng"));
        assertFalse(staff(kenh).get("/sales/quotations").shows("Phạm Văn Hùng"));
    }

    @Test
    void the_sums_follow_what_is_typed(TestKenh kenh) {
        var form = form(0, 0, "l.text", "Công lắp đặt", "l.price", "1.250.000,5", "l.discount", "10", "l.tax", "");
        var answer = staff(kenh)
                .with("HX-Request", "true")
                .post("/sales/orders/preview", form)
                .expect(200);
        assertFalse(answer.shows("<html"));
        // 2 × 1,250,000.5 less 10 %: 2,250,000.9.
        assertTrue(answer.shows("2.250.001"), answer.body());
        form.put("l.qty", "hai");
        assertTrue(staff(kenh)
                .with("HX-Request", "true")
                .post("/sales/orders/preview", form)
                .expect(200)
                .shows("“hai” không phải là số"));
    }

    @Test
    void nothing_typed_is_lost_when_something_is_wrong(TestKenh kenh) {
        var form = form(0, 0, "l.text", "Dòng tự viết", "l.qty", "ba", "terms", "Giữ lại nhé", "partner", "Ai đó");
        form.put("partnerId", "");
        var answer = staff(kenh).post("/sales/orders", form).expect(422);
        for (var text : new String[] {"Dòng tự viết", "value=\"ba\"", "Giữ lại nhé", "Ai đó", "Hãy chọn khách hàng"}) {
            assertTrue(answer.shows(text), text);
        }
    }

    @Test
    void the_second_writer_sees_what_changed_and_keeps_his_input(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Hai người sửa");
        var product = Shop.product(kenh, "Tủ", 1000);
        var path = make(kenh, form(customer, product));
        var edit = staff(kenh).get(path + "/edit").expect(200);
        var version = edit.find("name=\"version\" value=\"(\\d+)\"");
        var line = edit.find("name=\"l.id\" value=\"(\\d+)\"");
        var mine = form(customer, product, "version", version, "l.id", line, "l.price", "1000");
        mine.put("terms", "của A");
        staff(kenh).post(path + "/edit", mine).expect(303);
        mine.put("terms", "của B");
        mine.put("l.qty", "7");
        var late = staff(kenh).post(path + "/edit", mine).expect(409);
        assertTrue(late.shows("<td>của A</td><td>của B</td>"), late.body());
        assertTrue(late.shows("7 × 1000"));
        assertTrue(late.shows("value=\"7\""));
        mine.put("version", late.find("name=\"version\" value=\"(\\d+)\""));
        staff(kenh).post(path + "/edit", mine).expect(303);
        assertTrue(staff(kenh).get(path).shows("của B"));
    }

    @Test
    void a_salesperson_who_is_no_longer_offered_stays(TestKenh kenh) {
        var product = Shop.product(kenh, "Thảm", 1000);
        var order = Shop.order(kenh.api(), Shop.customer(kenh, "Giữ người"), Shop.line(product, "1"));
        var person = order.text("/salespersonId");
        var edit =
                staff(kenh).get("/sales/orders/" + order.text("/id") + "/edit").expect(200);
        edit.find("<option value=\"(" + person + ")\" selected");
    }

    @Test
    void a_possible_duplicate_is_pointed_out(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Đặt hai lần");
        var product = Shop.product(kenh, "Đèn", 250_000);
        var first = make(kenh, form(customer, product));
        assertFalse(staff(kenh).get(first).shows("Có thể trùng"));
        var second = make(kenh, form(customer, product));
        var page = staff(kenh).get(second);
        assertTrue(page.shows("Có thể trùng"));
        assertTrue(page.shows("href=\"" + first + "\""));
    }

    @Test
    void an_expired_quotation_is_confirmed_on_a_second_word(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Hết hạn");
        var form = form(customer, Shop.product(kenh, "Kệ", 1000), "orderDate", "2026-10-01", "validity", "2026-10-02");
        var path = make(kenh, form);
        var refused = staff(kenh).post(path + "/confirm", Map.of()).expect(409);
        assertTrue(refused.shows("Vẫn tiếp tục"));
        staff(kenh).post(path + "/confirm", Map.of("anyway", "1")).expect(303);
    }

    @Test
    void money_of_a_cancelled_order_is_given_back_by_a_button_and_never_more_than_came(TestKenh kenh) {
        var product = Shop.product(kenh, "Ghế hoàn tiền", 100_000);
        var id = Shop.order(kenh.api(), Shop.customer(kenh, "Khách Hoàn Tiền"), Shop.line(product, "1"))
                .number("/id");
        var page = "/sales/orders/" + id;
        var staff = kenh.admin(Locale.of("vi"));
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 60000, \"key\": \"coc\"}")
                .expect(200);
        assertFalse(staff.get(page).expect(200).shows(page + "/refund"));
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"Đổi ý\", \"anyway\": true}")
                .expect(200);
        var cancelled = staff.get(page).expect(200);
        assertTrue(cancelled.shows(page + "/refund") && cancelled.shows("Khách đã trả 60.000"), cancelled.body());
        var key = cancelled.find("name=\"key\" value=\"([^\"]+)\"");
        staff.post(page + "/refund", Map.of("amount", "60.001", "key", key)).expect(422);
        staff.post(page + "/refund", Map.of("amount", "-5", "key", key)).expect(422);
        var form = Map.of("amount", "60.000", "day", "2026-11-20", "memo", "Chuyển khoản", "key", key);
        staff.post(page + "/refund", form).expect(303);
        staff.post(page + "/refund", form).expect(303);
        var after = kenh.api().get(Shop.ORDERS + "/" + id).expect(200).json();
        assertEquals(0, after.number("/paid"));
        assertEquals(-60_000, after.number("/payments/1/amount"));
        assertFalse(staff.get(page).expect(200).shows(page + "/refund"));
    }

    @Test
    void a_locked_order_stays_as_it_is(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Khóa");
        var product = Shop.product(kenh, "Giường", 1000);
        var path = make(kenh, form(customer, product));
        assertEquals(409, staff(kenh).post(path + "/lock", Map.of()).status());
        staff(kenh).post(path + "/confirm", Map.of()).expect(303);
        staff(kenh).post(path + "/lock", Map.of()).expect(303);
        staff(kenh).get(path + "/edit").expect(303);
        assertEquals(
                409, staff(kenh).post(path + "/cancel", Map.of("reason", "x")).status());
        staff(kenh).post(path + "/unlock", Map.of()).expect(303);
        staff(kenh).get(path + "/edit").expect(200);
    }

    @Test
    void a_payment_form_sent_twice_pays_once(TestKenh kenh) {
        var path = make(kenh, form(Shop.customer(kenh, "Trả tiền"), Shop.product(kenh, "Rèm", 100_000)));
        var pay = Map.of("amount", "50.000", "day", "2026-11-20", "memo", "CK", "key", "khoa-thanh-toan-1");
        staff(kenh).post(path + "/payments", pay).expect(303);
        staff(kenh).post(path + "/payments", pay).expect(303);
        assertTrue(staff(kenh).get(path).shows("170.000"));
        var over = new HashMap<>(pay);
        over.put("key", "khoa-thanh-toan-2");
        over.put("amount", "999.999");
        assertTrue(staff(kenh).post(path + "/payments", over).expect(409).shows("Vẫn tiếp tục"));
        over.put("anyway", "1");
        staff(kenh).post(path + "/payments", over).expect(303);
    }

    private static final String FROM_DECEMBER = "2026-12-01";

    /** @return id of a list that sells everything for half from December on */
    private static String halfFromDecember(TestKenh kenh, String product) {
        var list = staff(kenh)
                .post("/catalog/price-lists", Map.of("name", "Giá mới " + product))
                .expect(303)
                .location()
                .replaceAll("^https?://[^/]+", "");
        var rule =
                Map.of("target", "ALL", "method", "DISCOUNT", "discount", "50", "base", "PRICE", "from", FROM_DECEMBER);
        staff(kenh).post(list + "/rules", rule).expect(303);
        return list.substring(list.lastIndexOf('/') + 1);
    }

    @Test
    void a_line_starts_with_the_price_of_the_day_of_the_order(TestKenh kenh) {
        var product = Shop.product(kenh, "Quạt bàn", 400_000);
        var start = "/catalog/lines/start?product=" + product + "&list=" + halfFromDecember(kenh, "Quạt bàn") + "&day=";
        assertEquals("400000", staff(kenh).get(start + "2026-11-30").json().text("/price"));
        assertEquals("200000", staff(kenh).get(start + FROM_DECEMBER).json().text("/price"));
    }

    @Test
    void prices_are_updated_for_another_list_and_day_without_saving(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Đổi bảng giá");
        var product = Shop.product(kenh, "Đèn bàn", 300_000);
        var list = halfFromDecember(kenh, "Đèn bàn");
        var form = form(customer, product, "l.price", "300000", "priceList", list, "reprice", "1");
        form.put("orderDate", FROM_DECEMBER);
        var page = staff(kenh).post("/sales/orders", form).expect(200);
        assertEquals("150000", page.find("name=\"l.price\" value=\"(\\d+)\"").replace(".", ""));
        assertEquals("1", page.find("name=\"l.auto\" value=\"(1)\""));
        assertTrue(page.shows("Đổi bảng giá") || page.shows("Khách"), page.body());
        form.remove("reprice");
        assertEquals("600.000", staff(kenh).get(make(kenh, form)).find("(600\\.000)"), "a price that was typed stays");
    }

    @Test
    void an_order_says_which_prices_nobody_typed(TestKenh kenh) {
        var customer = Shop.customer(kenh, "Giá tay");
        var product = Shop.product(kenh, "Ấm", 90_000);
        var byList =
                staff(kenh).get(make(kenh, form(customer, product)) + "/edit").expect(200);
        assertEquals("1", byList.find("name=\"l.auto\" value=\"(1)\""));
        var typed = staff(kenh).get(make(kenh, form(customer, product, "l.price", "80000")) + "/edit");
        assertFalse(typed.shows("name=\"l.auto\" value=\"1\""));
        assertTrue(typed.shows("Cập nhật giá"));
    }

    @Test
    void suggestions_and_starts_of_lines_come_as_json(TestKenh kenh) {
        var product = Shop.product(kenh, "Quạt trần đặc biệt", 2_000_000);
        Shop.customer(kenh, "Trương Gợi Ý");
        var products = staff(kenh)
                .get("/catalog/lines/products?q=quat+tran")
                .expect(200)
                .json();
        assertEquals(product, products.number("/0/id"));
        assertEquals(
                "Trương Gợi Ý",
                staff(kenh).get("/contacts/partners/suggest?q=goi+y").json().text("/0/name"));
        var line = staff(kenh)
                .get("/catalog/lines/start?product=" + product)
                .expect(200)
                .json();
        assertEquals("2000000", line.text("/price"));
        assertEquals("Quạt trần đặc biệt", line.text("/text"));
    }

    @Test
    void the_company_presents_itself_as_it_says(TestKenh kenh) {
        var path = make(kenh, form(Shop.customer(kenh, "Đọc tên"), Shop.product(kenh, "Gối", 1000)));
        staff(kenh)
                .post("/sales/profile", Map.of("name", "Công ty Sao Mai", "phone", "028 3822 0000"))
                .expect(303);
        var url = staff(kenh).get(path).find("href=\"[^\"]*(/portal/sales/[^\"]+)\"");
        assertTrue(kenh.anonymous().get(url).expect(200).shows("Công ty Sao Mai"));

        kenh.change("update core_company set tax_code = '0312345678', phone = '028 1111 2222'");
        staff(kenh)
                .post("/sales/profile", Map.of("email", "ban@saomai.example"))
                .expect(303);
        var own = kenh.anonymous().get(url).expect(200);
        assertTrue(own.shows(">Kenh<") && own.shows("028 1111 2222"), "what is left empty is the company's own");
        assertTrue(
                staff(kenh).get("/sales/profile").shows("placeholder=\"0312345678\""),
                "and stands where it could be said");
    }
}
