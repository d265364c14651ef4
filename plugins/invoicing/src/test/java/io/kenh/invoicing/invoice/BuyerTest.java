package io.kenh.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Whom an invoice is for: as the contact says, where nobody says otherwise. */
@KenhTest(plugins = "invoicing")
class BuyerTest {
    private static final String PATH = "/api/v1/invoicing/invoices";
    private static final String ADDRESS = "12 Lý Thường Kiệt, Hà Nội";

    private final TestKenh kenh;
    private final Books books;
    private final long company;

    BuyerTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Khách lẻ", 1_000_000);
        this.company = kenh.api()
                .postJson("/api/v1/contacts/partners", """
                        {"name": "Công ty Minh Châu", "kind": "company", "taxCode": "0312345678",
                        "street": "12 Lý Thường Kiệt", "province": "Hà Nội"}""")
                .expect(201)
                .json()
                .number("/id");
    }

    private JsonBody create(long partner, String more) {
        return kenh.api()
                .postJson(
                        PATH,
                        "{\"partnerId\": %d, \"lines\": [{\"productId\": %d, \"quantity\": 1}]%s}"
                                .formatted(partner, books.product(), more))
                .expect(201)
                .json();
    }

    private JsonBody change(JsonBody invoice, String json) {
        return kenh.api()
                .send(
                        PATH + "/" + invoice.text("/id"),
                        "PUT",
                        BodyPublishers.ofString(json.formatted(invoice.number("/version"))),
                        Map.of("Content-Type", "application/json"))
                .expect(200)
                .json();
    }

    private static void is(JsonBody invoice, String address, String taxCode) {
        assertEquals(address, invoice.text("/address"));
        assertEquals(taxCode, invoice.text("/taxCode"));
    }

    @Test
    void an_invoice_says_what_the_contact_says() throws IOException {
        var made = create(company, "");
        is(made, ADDRESS, "0312345678");
        kenh.api().postJson(PATH + "/" + made.text("/id") + "/post", "").expect(200);
        var pdf = kenh.api()
                .get(PATH + "/" + made.text("/id") + "/pdf")
                .expect(200)
                .json();
        try (var paper = Loader.loadPDF(Base64.getDecoder().decode(pdf.text("/content")))) {
            var text = new PDFTextStripper().getText(paper);
            assertTrue(text.contains("0312345678") && text.contains("12 Lý Thường Kiệt"), text);
        }
        var path = books.draft("partnerId", Long.toString(company), "address", "", "taxCode", "");
        assertTrue(Books.staff(kenh).get(path).expect(200).shows("0312345678"), "as the form makes it");
    }

    @Test
    void what_somebody_says_counts_and_another_customer_brings_their_own() {
        var said = create(company, ", \"address\": \"Kho Bình Tân\"");
        is(said, "Kho Bình Tân", "0312345678");
        var taken = change(said, "{\"version\": %d, \"taxCode\": \"\"}");
        is(taken, "Kho Bình Tân", "");
        var other = create(books.customer(), "");
        is(other, "", "");
        var changed = change(other, "{\"version\": %d, \"partnerId\": " + company + "}");
        is(changed, ADDRESS, "0312345678");
        is(change(changed, "{\"version\": %d, \"partnerId\": " + books.customer() + "}"), "", "");
    }
}
