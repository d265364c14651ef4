package io.kenh.invoicing.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two contacts turn out to be one customer. */
@KenhTest(plugins = "invoicing")
class MergedCustomersTest {
    private final TestKenh kenh;

    MergedCustomersTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private long found(Books books) {
        return kenh.api()
                .get("/api/v1/invoicing/invoices?partner=" + books.customer())
                .expect(200)
                .json()
                .items("/items")
                .size();
    }

    @Test
    void what_both_owed_and_paid_is_one_balance_until_the_merge_is_undone() {
        var kept = new Books(kenh, "Nhà hàng Sen", 1_000_000);
        var twin = new Books(kenh, "Nhà hàng Sen (cũ)", 1_000_000);
        var invoice = kept.posted();
        var settled = twin.posted();
        var staff = Books.staff(kenh);
        // More than was asked for: 400,000 are the customer's.
        staff.post(settled + "/payments", twin.payment(1_500_000, "du", "anyway", "true"))
                .expect(303);
        assertEquals(1, found(kept));

        staff.post(
                        "/contacts/partners/" + kept.customer() + "/merge/" + twin.customer(),
                        Map.of("keep", "" + kept.customer()))
                .expect(303);
        kenh.drain();

        assertEquals(2, found(kept));
        var page = staff.get("/contacts/partners/" + kept.customer()).expect(200);
        assertTrue(page.shows(invoice) && page.shows(settled), page.body());
        var open = staff.get(invoice).expect(200);
        assertTrue(open.shows("400.000"), "the other record's money can be used: " + open.body());
        assertFalse(staff.get("/invoicing/aging").expect(200).shows("Nhà hàng Sen (cũ)"));

        var merge = kenh.number("select max(merge_id) from contacts_followed");
        staff.post("/contacts/merges/" + merge + "/undo", Map.of()).expect(303);
        kenh.drain();
        assertEquals(1, found(kept));
        assertEquals(1, found(twin));
        assertEquals(0, kenh.number("select count(*) from contacts_followed where merge_id = " + merge));
    }

    @Test
    void a_form_opened_before_the_merge_does_not_take_the_invoice_back() {
        var kept = new Books(kenh, "Quán Mộc", 1_000_000);
        var twin = new Books(kenh, "Quán Mộc (cũ)", 1_000_000);
        var draft = twin.draft();
        var version = kenh.number("select version from invoicing_invoice where id = " + Books.id(draft));
        var staff = Books.staff(kenh);
        staff.post(
                        "/contacts/partners/" + kept.customer() + "/merge/" + twin.customer(),
                        Map.of("keep", "" + kept.customer()))
                .expect(303);
        kenh.drain();
        staff.post(draft + "/edit", twin.form("version", "" + version)).expect(409);
        staff.post(draft + "/edit", twin.form("version", "" + (version + 1))).expect(303);
        assertEquals(kept.customer(), twin.figure(draft, "partner_id"));
    }
}
