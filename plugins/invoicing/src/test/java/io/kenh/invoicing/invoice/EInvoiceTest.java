package io.kenh.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is noted of the electronic invoice that was issued elsewhere. */
@KenhTest(plugins = "invoicing")
class EInvoiceTest {
    private final TestKenh kenh;
    private final Books books;

    EInvoiceTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Điện Tử", 1_000_000);
        Books.account(kenh);
    }

    private static Map<String, String> issued(String number) {
        return new HashMap<>(Map.of(
                "template", "1",
                "symbol", "c26taa",
                "number", number,
                "date", "2026-11-20",
                "lookupCode", "K7Q2M9" + number,
                "lookupUrl", "https://tracuu.hoadon.example/"));
    }

    private Answer put(String path, String json) {
        return kenh.api()
                .send(
                        "/api/v1" + path + "/e-invoice",
                        "PUT",
                        BodyPublishers.ofString(json),
                        Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void it_stands_on_page_and_portal_is_found_and_is_tracked() {
        var path = books.posted();
        var staff = Books.staff(kenh);
        staff.post(path + "/e-invoice", issued("00000123")).expect(303);
        var page = staff.get(path).expect(200);
        assertTrue(page.shows("1C26TAA · 00000123"), page.body());
        assertTrue(page.shows("https://tracuu.hoadon.example/"));
        var json = kenh.api().get("/api/v1" + path).expect(200).json();
        assertEquals("C26TAA", json.text("/eInvoice/symbol"));
        assertEquals("2026-11-20", json.text("/eInvoice/date"));
        var portal = kenh.anonymous()
                .get(json.text("/publicUrl").replaceFirst("^https?://[^/]+", ""))
                .expect(200);
        assertTrue(portal.shows("1C26TAA · 00000123") && portal.shows("K7Q2M900000123"), portal.body());
        assertTrue(kenh.api()
                .get("/api/v1/invoicing/invoices?query=K7Q2M900000123")
                .expect(200)
                .shows(json.text("/number")));
        assertTrue(staff.get("/invoicing/invoices?q=00000123").expect(200).shows(json.text("/number")));
        assertEquals(
                1,
                kenh.number("select count(*) from core_event where payload like '%invoicing.field.e-invoice%'"
                        + " and payload like '%1C26TAA · 00000123%'"));
    }

    @Test
    void only_of_what_is_posted_and_one_for_one() {
        var draft = books.draft();
        assertEquals(
                409,
                Books.staff(kenh).post(draft + "/e-invoice", issued("00000200")).status());
        var one = books.posted();
        var two = books.posted();
        Books.staff(kenh).post(one + "/e-invoice", issued("00000201")).expect(303);
        var taken =
                Books.staff(kenh).post(two + "/e-invoice", issued("00000201")).expect(409);
        assertTrue(taken.shows("đã được ghi cho INV/2026/"), taken.body());
        put(one, "{}").expect(200);
        assertFalse(kenh.api().get("/api/v1" + one).json().at("/eInvoice").exists());
        put(two, "{\"template\": \"1\", \"symbol\": \"C26TAA\", \"number\": \"201\", \"date\": \"2026-11-20\"}")
                .expect(200);
        kenh.as("invoicing.accountant", "contacts.user")
                .post(two + "/e-invoice", issued("00000202"))
                .expect(303);
    }

    @Test
    void an_invoice_that_was_issued_electronically_stays_as_it_is() {
        var path = books.posted();
        var staff = Books.staff(kenh);
        staff.post(path + "/e-invoice", issued("00000400")).expect(303);
        var refused =
                kenh.api().postJson("/api/v1" + path + "/reset", "").expect(409).json();
        assertEquals("invoicing.issued", refused.text("/code"));
        assertTrue(refused.text("/title").contains("hóa đơn điều chỉnh"), refused.text("/title"));
        assertFalse(staff.get(path).expect(200).shows(path + "/reset"));
        put(path, "{}").expect(200);
        kenh.api().postJson("/api/v1" + path + "/reset", "").expect(200);
    }

    @Test
    void what_is_no_electronic_invoice_is_refused() {
        var path = books.posted();
        var staff = Books.staff(kenh);
        for (var wrong : Map.of(
                        "number", "12a",
                        "symbol", "C 26",
                        "date", "2026-12-24",
                        "lookupUrl", "javascript:alert(1)",
                        "template", "")
                .entrySet()) {
            var form = issued("00000300");
            form.put(wrong.getKey(), wrong.getValue());
            assertEquals(422, staff.post(path + "/e-invoice", form).status(), wrong.getKey());
        }
        put(path, "{\"number\": \"00000300\"}").expect(422);
    }
}
