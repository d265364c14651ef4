package io.kenh.invoicing.show;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.PaperPicture;
import io.kenh.testkit.TestKenh;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What invoices look like on paper. */
@KenhTest(plugins = "invoicing")
class PaperLooksTest {
    @Test
    void an_invoice_with_its_code_looks_as_it_was_found_good(TestKenh kenh) {
        Books.account(kenh);
        var books = new Books(kenh, "Công ty TNHH Phượng Ánh Tuyết", 12_990_000);
        var invoice = books.posted("paymentReference", "SAO MAI 2026 0001", "note", "Cảm ơn quý khách.");
        var pdf = kenh.api().get("/api/v1" + invoice + "/pdf").expect(200).json();
        PaperPicture.same(PaperLooksTest.class, "invoice", Base64.getDecoder().decode(pdf.text("/content")), 1);
    }
}
