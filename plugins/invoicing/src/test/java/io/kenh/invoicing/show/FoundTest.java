package io.kenh.invoicing.show;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Ctrl-K finds of the books. */
@KenhTest(plugins = "invoicing")
class FoundTest {
    @Test
    void a_number_that_begins_with_what_was_typed_comes_before_newer_ones_that_only_hold_it(TestKenh kenh) {
        var books = new Books(kenh, "Công ty Tìm Nhanh", 1_000_000);
        var path = books.posted();
        var staff = Books.staff(kenh);
        for (int i = 1; i <= 6; i++) {
            staff.post(
                            path + "/credit-note",
                            Map.of("reason", "Trả hàng", "amount", Integer.toString(i * 1000), "post", "on"))
                    .expect(303);
        }
        var body = staff.get("/core/search?q=INV/2026").expect(200).body();
        int invoice = body.indexOf(">INV/2026/");
        int note = body.indexOf(">RINV/2026/");
        assertTrue(invoice >= 0, "the invoice is older than six credit notes");
        assertTrue(note < 0 || invoice < note, body);
        assertFalse(staff.get("/core/search?q=RINV").expect(200).body().contains(">INV/2026/"));
    }
}
