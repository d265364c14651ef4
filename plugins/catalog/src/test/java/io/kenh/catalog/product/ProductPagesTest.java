package io.kenh.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KenhTest(plugins = "catalog")
class ProductPagesTest {
    private static final String LIST = "/catalog/products";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<>(Map.of("kind", "GOODS", "unit", "1", "price", "1.000", "sellable", "on", "name", ""));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** @return the page of the new product */
    private static String create(Browserless staff, String... fields) {
        return staff.post(LIST, form(fields)).expect(303).location().replaceAll("^https?://[^/]+", "");
    }

    private static Browserless staff(TestKenh kenh) {
        return kenh.admin(Locale.of("vi"));
    }

    @Test
    void a_product_is_made_and_shown_in_three_tabs(TestKenh kenh) {
        var path = create(
                staff(kenh), "name", "Cà phê chồn", "reference", "CC-1", "price", "1.250.000", "cost", "900.000,5");
        var page = staff(kenh).get(path).expect(200);
        assertTrue(page.shows("[CC-1] Cà phê chồn"));
        assertTrue(page.shows("1.250.000 ₫ / Cái"));
        assertTrue(page.shows("900.000,5 ₫"));
        assertTrue(staff(kenh).get(path + "?tab=sales").expect(200).shows("Không chịu thuế"));
        assertTrue(staff(kenh).get(path + "?tab=prices").expect(200).shows("Chưa có quy tắc giá riêng"));
        assertTrue(staff(kenh).get(path + "?tab=nonsense").expect(200).shows("CC-1"));
    }

    @Test
    void a_new_product_starts_with_the_standard_tax(TestKenh kenh) {
        var blank = staff(kenh).get(LIST + "/new").expect(200);
        blank.find("name=\"taxes\" value=\"(\\d+)\" checked><span class=\"form-selectgroup-label\">Thuế GTGT 10%<");
    }

    private static Answer tried(Browserless staff, String name, byte[] file) {
        return staff.upload(LIST + "/import", Map.of(), "file", name, file).expect(200);
    }

    private static long delivered(TestKenh kenh, String reference) {
        return kenh.number(
                "select count(*) from catalog_product where by_delivery = true and reference = '" + reference + "'");
    }

    @ParameterizedTest
    @CsvSource({"vi,csv", "vi,xlsx", "en,csv", "en,xlsx"})
    void what_is_invoiced_is_exported_and_read_back(String language, String format, TestKenh kenh) {
        var code = "GIO-" + language + format;
        var path = create(staff(kenh), "name", "Giờ " + code, "reference", code, "byDelivery", "on");
        var file = kenh.admin(Locale.of(language)).bytes(LIST + "/export?format=" + format + "&q=" + code);
        var version = staff(kenh).get(path + "/edit").find("name=\"version\" value=\"(\\d+)\"");
        var changed = form("name", "Giờ " + code, "reference", code, "version", version);
        staff(kenh).post(path + "/edit", changed).expect(303);
        assertEquals(0, delivered(kenh, code));
        var tried = tried(staff(kenh), "hang." + format, file);
        staff(kenh)
                .post(LIST + "/import/confirm", Map.of("file", tried.find("name=\"file\" value=\"([^\"]+)\"")))
                .expect(303);
        assertEquals(1, delivered(kenh, code));
    }

    @Test
    void another_word_for_what_is_invoiced_is_refused_with_the_column_and_the_words_there_are(TestKenh kenh) {
        var file = "name,invoicing\nTủ,khi nào cũng được\n".getBytes(StandardCharsets.UTF_8);
        for (var word : List.of("Hóa đơn tính theo", "Số lượng đặt", "Số lượng đã giao", "ordered", "delivered")) {
            assertTrue(tried(staff(kenh), "hang.csv", file).shows(word), word);
        }
        var english = tried(kenh.admin(Locale.ENGLISH), "goods.csv", file);
        assertTrue(english.shows("Column “Invoiced is”: write “What was ordered” (ordered)"), english.body());
    }

    @Test
    void errors_stand_at_their_fields_and_nothing_typed_is_lost(TestKenh kenh) {
        create(staff(kenh), "name", "Có rồi", "reference", "TRUNG");
        var answer = staff(kenh)
                .post(LIST, form("name", "", "reference", "trung", "price", "mười đồng", "barcode", "một hai"))
                .expect(422);
        assertTrue(answer.shows("Mã tham chiếu “trung” đã được dùng"));
        assertTrue(answer.shows("value=\"mười đồng\""));
        assertTrue(answer.shows("Vui lòng nhập một số"));
        assertTrue(answer.shows("Mã vạch chỉ gồm"));
        assertTrue(staff(kenh)
                .post(LIST, form("name", "x", "price", "1.000.000.000.000"))
                .expect(422)
                .shows("999.999.999.999,99"));
    }

    @Test
    void the_second_writer_sees_what_changed(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Hai người sửa");
        staff(kenh)
                .post(path + "/edit", form("name", "Người đầu", "version", "0"))
                .expect(303);
        var late = staff(kenh)
                .post(path + "/edit", form("name", "Người sau", "price", "2.000", "version", "0"))
                .expect(409);
        assertTrue(late.shows("<td>Người đầu</td><td>Người sau</td>"));
        var version = late.find("name=\"version\" value=\"(\\d+)\"");
        staff(kenh)
                .post(path + "/edit", form("name", "Người sau", "price", "2.000", "version", version))
                .expect(303);
        assertTrue(staff(kenh).get(path).shows("Người sau"));
    }

    @Test
    void a_copy_has_no_codes(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Bản gốc", "reference", "GOC", "price", "7.777");
        var copy = staff(kenh).get(path + "/duplicate").expect(200);
        assertTrue(copy.shows("value=\"Bản gốc\""));
        assertTrue(copy.shows("value=\"7777\""));
        assertFalse(copy.shows("value=\"GOC\""));
    }

    @Test
    void suggestions_come_as_json_and_as_options(TestKenh kenh) {
        create(staff(kenh), "name", "Gợi ý thử", "reference", "GY-1");
        var json = staff(kenh).get(LIST + "/suggest?q=goi+y").expect(200).json();
        assertEquals("[GY-1] Gợi ý thử", json.text("/0/displayName"));
        assertEquals("Cái", json.text("/0/unit"));
        var options = staff(kenh).with("HX-Request", "true").get(LIST + "/suggest?from=product&product=gy");
        assertTrue(options.shows("<option value=\"[GY-1] Gợi ý thử\">"));
    }

    @Test
    void archived_products_move_to_their_own_list_and_back(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Lưu trữ Thử");
        assertTrue(staff(kenh).get(LIST + "?q=luu+tru").expect(200).shows(path));
        staff(kenh)
                .post(LIST + "/bulk/archive", Map.of("ids", path.replaceAll("\\D", "")))
                .expect(303);
        assertFalse(staff(kenh).get(LIST + "?q=luu+tru").shows(path));
        assertTrue(staff(kenh).get("/catalog/archived-products?q=luu+tru").shows(path));
        staff(kenh).post(path + "/unarchive", Map.of()).expect(303);
        assertTrue(staff(kenh).get(LIST + "?q=luu+tru").shows(path));
    }

    @Test
    void only_pictures_become_pictures(TestKenh kenh) {
        long files = files(kenh);
        var path = create(staff(kenh), "name", "Có ảnh");
        staff(kenh)
                .upload(path + "/picture", Map.of(), "picture", "a.png", PIXEL)
                .expect(303);
        var picture = staff(kenh)
                .get(path)
                .find("src=\"(" + path + "/picture[^\"]*)\"")
                .replace("&amp;", "&");
        assertEquals(
                "image/png",
                staff(kenh).get(picture).expect(200).header("Content-Type").orElse(""));
        var text = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        staff(kenh)
                .upload(path + "/picture", Map.of(), "picture", "a.png", text)
                .expect(422);
        assertEquals(files + 1, files(kenh), "what was refused is not stored");
        staff(kenh).post(path + "/picture/delete", Map.of()).expect(303);
        staff(kenh).get(picture).expect(404);
        assertEquals(files, files(kenh), "the picture is gone");
    }

    private static long files(TestKenh kenh) {
        return kenh.number("select count(*) from core_file");
    }

    @Test
    void names_are_text_and_never_markup(TestKenh kenh) {
        var path = create(staff(kenh), "name", "<script>alert(1)</script>");
        assertFalse(staff(kenh).get(path).shows("<script>alert(1)"));
        assertFalse(staff(kenh).get(LIST + "?q=script").shows("<script>alert(1)"));
    }

    @Test
    void who_may_only_read_is_offered_nothing_to_change(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Chỉ xem");
        var reader = kenh.as("catalog.user");
        assertFalse(reader.get(path).expect(200).shows(path + "/edit"));
        reader.get(path + "/edit").expect(403);
        reader.post("/catalog/taxes", Map.of()).expect(403);
        kenh.as("catalog.manager").get(path + "/edit").expect(200);
    }
}
