package io.kenh.sales.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.sales.Shop;
import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KenhTest(plugins = "sales")
class OrderImportTest {
    private static final String LIST = "/sales/quotations";
    private static final List<String> HEAD = List.of(
            "partnerId",
            "invoiceAddress",
            "deliveryAddress",
            "orderDate",
            "validityDate",
            "customerReference",
            "paymentTerm",
            "priceListId",
            "salespersonId",
            "teamId",
            "terms",
            "downPayment",
            "untaxed",
            "tax",
            "total");
    private static final List<String> LINE =
            List.of("kind", "productId", "text", "quantity", "unitId", "unit", "unitPrice", "discount", "taxIds");

    private static Answer tried(TestKenh kenh, String name, byte[] file) {
        return kenh.admin(Locale.of("vi"))
                .upload(LIST + "/import", Map.of(), "file", name, file)
                .expect(200);
    }

    private static Answer tried(TestKenh kenh, String csv) {
        return tried(kenh, "bao-gia.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void taken(TestKenh kenh, Answer tried) {
        kenh.admin(Locale.of("vi"))
                .post(LIST + "/import/confirm", Map.of("file", tried.find("name=\"file\" value=\"([^\"]+)\"")))
                .expect(303);
    }

    private static JsonBody read(TestKenh kenh, String id) {
        return kenh.api().get(Shop.ORDERS + "/" + id).expect(200).json();
    }

    private static JsonBody newest(TestKenh kenh) {
        var all = kenh.api().get(Shop.ORDERS + "?limit=1").expect(200).json();
        return read(kenh, all.text("/items/0/id"));
    }

    private static long count(TestKenh kenh) {
        return kenh.number("select count(*) from sales_order");
    }

    private static long id(TestKenh kenh, String catalog, String name) {
        return kenh.api().get("/api/v1/catalog/" + catalog).expect(200).json().items("/items").stream()
                .filter(one -> one.text("/name").equals(name))
                .findFirst()
                .orElseThrow()
                .number("/id");
    }

    private static JsonBody whole(TestKenh kenh) {
        var bike = Shop.product(kenh, "Xe đạp; [khung] thép " + count(kenh), 3_000_000);
        var list = kenh.admin().post("/catalog/price-lists", Map.of("name", "Đại lý, sỉ " + bike));
        var customer = Shop.customer(kenh, "Trịnh Văn Trùng Tên");
        Shop.customer(kenh, "Trịnh Văn Trùng Tên");
        kenh.as("sales.manager");
        var seller = kenh.number("select id from core_user where email = 'sales.manager@test.invalid'");
        return Shop.order(kenh.api(), customer, """
                , "invoiceAddress": "Công ty Sen\\n1 Lê Lợi, Huế", "deliveryAddress": "2 Lê Lợi", "orderDate": "2026-11-02",
                  "validityDate": "2026-12-24", "customerReference": "=PO-1", "paymentTerm": "Trả trong 7 ngày",
                  "priceListId": %s, "salespersonId": %d, "tags": ["Sỉ", "Gấp"], "terms": "Bảo hành 12 tháng.\\nKhông đổi trả.",
                  "downPayment": 12.5,
                  "lines": [
                    {"kind": "section", "text": "Hàng"},
                    {"productId": %d, "text": "Xe màu \\"đỏ\\"", "quantity": 1.125, "unitId": %d, "unitPrice": 25000.5,
                     "discount": 2.125},
                    {"productId": %d, "quantity": 2, "taxIds": []},
                    {"text": "Lắp ráp", "quantity": 0.25, "unitPrice": 20000, "taxIds": [%d, %d]},
                    {"kind": "note", "text": "Giao buổi sáng"}]""".formatted(
                list.expect(303).location().replaceAll("\\D", " ").strip().replaceAll(".* ", ""),
                seller,
                bike,
                id(kenh, "units", "Tá"),
                bike,
                id(kenh, "taxes?scope=sale", "Thuế GTGT 5%"),
                id(kenh, "taxes?scope=sale", "Thuế GTGT 8%")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void an_exported_file_reads_back_as_the_same_quotation(String format, TestKenh kenh) {
        var made = read(kenh, whole(kenh).text("/id"));
        var file = kenh.admin(Locale.of("vi"))
                .bytes(LIST + "/lines/export?format=" + format + "&q=" + made.text("/number"));
        long before = count(kenh);
        var tried = tried(kenh, "don." + format, file);
        assertEquals(before, count(kenh));
        taken(kenh, tried);
        var copy = newest(kenh);
        assertEquals(before + 1, count(kenh));
        assertEquals("draft", copy.text("/state"));
        HEAD.forEach(field -> assertEquals(
                made.at("/" + field).toString(), copy.at("/" + field).toString(), field));
        assertEquals(made.at("/tags").toString(), copy.at("/tags").toString());
        assertEquals(made.items("/lines").size(), copy.items("/lines").size());
        for (int i = 0; i < made.items("/lines").size(); i++) {
            for (var field : LINE) {
                var at = "/lines/" + i + "/" + field;
                assertEquals(made.at(at).toString(), copy.at(at).toString(), at);
            }
        }
    }

    @Test
    void what_is_wrong_is_named_by_row_column_and_limit_and_nothing_is_kept(TestKenh kenh) {
        Shop.product(kenh, "Mũ nhập", 50_000);
        Shop.customer(kenh, "Khách Nhập Sai");
        long before = count(kenh);
        var tried = tried(kenh, """
                order,partner,date,validity,reference,salesperson,priceList,downPayment,kind,product,text,quantity,unit,discount,taxes
                A,Khách Nhập Sai,2026-11-20,2026-11-19,%s,Không Ai Cả,Giá lạ,101,,Mũ nhập,,"1,1234",Lít,-1,GTGT 99%%
                A,Người khác,,,,,,,phụ lục,,,,,,
                B,Khách Nhập Sai,,,,,,,Phần,,,,,,
                B,Khách Nhập Sai,,,,,,,,,,2,,,
                """.formatted("x".repeat(121)));
        assertFalse(tried.shows("/import/confirm"));
        for (var problem : List.of(
                "2 Hiệu lực đến: Ngày hết hạn không được trước ngày lập.",
                "2 Mã tham chiếu của khách: Tối đa 120 ký tự.",
                "2 Nhân viên kinh doanh: Cần đúng một nhân viên",
                "2 Bảng giá: Cần đúng một mục",
                "2 Đặt cọc (%): Tỷ lệ phải từ 0 đến 100.",
                "2 Số lượng: “1,1234”: tối đa 3 chữ số",
                "2 Đơn vị: Không có đơn vị này",
                "2 CK (%): Tỷ lệ phải từ 0 đến 100.",
                "2 Thuế: Không có thuế “GTGT 99%”",
                "3 Khách hàng: Khác với dòng 2",
                "3 Loại dòng: Ghi Sản phẩm, Phần hoặc Ghi chú.",
                "4 Mô tả: Vui lòng nhập",
                "5 Sản phẩm: Vui lòng nhập")) {
            assertTrue(problems(tried).contains(problem), problem + " is not in\n" + problems(tried));
        }
        assertEquals(before, count(kenh));
    }

    /** The table of problems as lines: row, column, what to correct. */
    private static String problems(Answer page) {
        return page.body()
                .replaceAll("(?s)^.*?<tbody", "<tbody")
                .replaceAll("(?s)</tbody>.*$", "")
                .replaceAll("\\s+", " ")
                .replaceAll("</tr>", "\n")
                .replaceAll(
                        "<tr[^>]*> ?<td[^>]*>(\\d+)</td> ?<td[^>]*>([^<]*)</td> ?<td[^>]*>[^<]*</td> ?<td[^>]*>",
                        "$1 $2: ");
    }

    @Test
    void prices_are_read_as_people_type_them_and_lines_stand_where_their_numbers_say(TestKenh kenh) {
        Shop.product(kenh, "Mũ có giá", 50_000);
        Shop.customer(kenh, "Khách Nhập Đúng");
        taken(kenh, tried(kenh, """
                Mã nhóm báo giá,Khách hàng,Dòng số,Sản phẩm,Mô tả,Số lượng,Đơn giá,Thuế
                A,Khách Nhập Đúng,2,Mũ có giá,,1.000,25.000,GTGT 5%
                A,Khách Nhập Đúng,1,Mũ có giá,Mũ đầu,2,,
                """));
        var made = newest(kenh);
        assertEquals("Mũ đầu", made.text("/lines/0/text"));
        assertEquals(100_000, made.number("/lines/0/untaxed"));
        assertEquals(10_000, made.number("/lines/0/tax"));
        assertEquals(25_000_000, made.number("/lines/1/untaxed"));
        assertEquals(1_250_000, made.number("/lines/1/tax"));
    }
}
