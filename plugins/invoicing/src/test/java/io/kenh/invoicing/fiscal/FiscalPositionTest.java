package io.kenh.invoicing.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Invoices of customers whose taxes are not those of the products. */
@KenhTest(plugins = "invoicing")
class FiscalPositionTest {
    private static final String LAW = "Điều 9 Luật thuế GTGT: hàng xuất khẩu";

    private final TestKenh kenh;

    FiscalPositionTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private String position(String name) {
        Books.staff(kenh).get("/catalog/taxes").expect(200);
        var ten = kenh.number("select id from catalog_tax where scope = 'SALE' and label = 'GTGT 10%'");
        var zero = kenh.number("select id from catalog_tax where scope = 'SALE' and label = 'GTGT 0%'");
        Books.staff(kenh)
                .post("/catalog/fiscal-positions", Map.of("name", name, "note", LAW, "tax." + ten, "" + zero))
                .expect(303);
        return Long.toString(kenh.number("select id from catalog_fiscal_position where name = '" + name + "'"));
    }

    private void give(Books books, String position) {
        Books.staff(kenh)
                .post(
                        "/invoicing/customers/" + books.customer() + "/fiscal-position",
                        Map.of("fiscalPosition", position))
                .expect(303);
    }

    private String paper(String path) throws IOException {
        var pdf = kenh.api().get("/api/v1" + path + "/pdf").expect(200).json();
        try (var document = Loader.loadPDF(Base64.getDecoder().decode(pdf.text("/content")))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_customers_position_changes_the_taxes_and_says_why(TestKenh kenh) throws IOException {
        var books = new Books(kenh, "Chế xuất An Phú", 1_000_000);
        var before = books.posted();
        assertEquals(1_100_000, books.figure(before, "total"));

        give(books, position("Doanh nghiệp chế xuất"));
        var contact = Books.staff(kenh).get("/contacts/partners/" + books.customer());
        assertTrue(contact.shows("Còn phải thu 1.100.000"), "what is owed stands on the contact's page");
        var path = books.posted();
        assertEquals(1_000_000, books.figure(path, "total"));
        assertTrue(Books.staff(kenh).get(path).shows("Doanh nghiệp chế xuất"));
        assertTrue(paper(path).contains(LAW), paper(path));
        var page = kenh.api().get("/api/v1" + path).expect(200).json().text("/publicUrl");
        assertTrue(kenh.anonymous()
                .get(page.replaceFirst("^https?://[^/]+", ""))
                .expect(200)
                .shows(LAW));

        give(books, "");
        assertEquals(1_100_000, books.figure(books.draft(), "total"));
        assertTrue(paper(path).contains(LAW), "a posted invoice says what it said");
        assertFalse(paper(before).contains(LAW));
    }

    @Test
    void an_invoice_may_have_a_position_of_its_own_and_a_chosen_tax_stays(TestKenh kenh) {
        var books = new Books(kenh, "Khách lẻ nước ngoài", 500_000);
        var position = position("Xuất khẩu");
        assertEquals(500_000, books.figure(books.draft("fiscalPosition", position), "total"));
        var five = kenh.number("select id from catalog_tax where scope = 'SALE' and label = 'GTGT 5%'");
        var chosen = books.draft("fiscalPosition", position, "l.tax", Long.toString(five));
        assertEquals(525_000, books.figure(chosen, "total"));
        var editor = Books.staff(kenh).get(chosen + "/edit").expect(200);
        assertEquals("", editor.find("name=\"l.autoTax\" value=\"(1?)\""), "somebody chose it");
        var auto = Books.staff(kenh).get(books.draft("fiscalPosition", position) + "/edit");
        assertEquals("1", auto.find("name=\"l.autoTax\" value=\"(1?)\""));

        var json = "{\"partnerId\": %d, \"fiscalPositionId\": %s, \"lines\": [{\"productId\": %d}]}";
        var made = kenh.api()
                .postJson("/api/v1/invoicing/invoices", json.formatted(books.customer(), position, books.product()))
                .expect(201)
                .json();
        assertEquals(500_000, made.number("/total"));
        assertEquals(position, made.text("/fiscalPositionId"));
        var unknown = kenh.api()
                .postJson("/api/v1/invoicing/invoices", json.formatted(books.customer(), "999999", books.product()))
                .expect(422);
        assertTrue(unknown.shows("fiscalPosition"), unknown.body());
    }
}
