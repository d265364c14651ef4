package io.kenh.invoicing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import org.junit.jupiter.api.Test;

/** Amounts and days that nobody means. */
@KenhTest(plugins = "invoicing")
class RefusedInputTest {
    private static final String PATH = "/api/v1/invoicing/invoices";

    private final TestKenh kenh;
    private final Books books;

    RefusedInputTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Trần Văn Minh", 2_000_000);
    }

    private Answer step(long id, String step, String json) {
        return kenh.api().postJson(PATH + "/" + id + "/" + step, json);
    }

    @Test
    void an_amount_nobody_has_and_half_a_dong_are_refused_and_lists_go_on() {
        long id = Books.id(books.posted());
        for (var key : new String[] {"x", "y"}) {
            var refused = step(
                            id,
                            "payments",
                            "{\"amount\": 9223372036854775807, \"anyway\": true, \"key\": \"" + key + "\"}")
                    .expect(422)
                    .json();
            assertEquals("invoicing.bad-amount", refused.text("/code"));
            assertTrue(refused.text("/title").contains("999.999.999.999.999"), refused.text("/title"));
        }
        var half = step(id, "payments", "{\"amount\": 1000.7, \"key\": \"z\"}")
                .expect(400)
                .json();
        assertTrue(half.text("/fields/amount").contains("số nguyên"), half.text("/fields/amount"));
        step(id, "credit-note", "{\"reason\": \"x\", \"amount\": 0.5}").expect(400);
        assertEquals(2_200_000, kenh.api().get(PATH + "/" + id).json().number("/residual"));
        var staff = Books.staff(kenh);
        staff.get("/invoicing").expect(200);
        staff.get("/invoicing/payments").expect(200);
    }

    @Test
    void a_salesperson_there_is_not_or_who_sees_no_invoices_is_refused_and_named() {
        kenh.as("contacts.user");
        var stranger = kenh.number("select id from core_user where email = 'contacts.user@test.invalid'");
        var json = "{\"partnerId\": %d, \"salespersonId\": %d, \"lines\": []}";
        for (long id : new long[] {99_999, stranger}) {
            var refused = kenh.api()
                    .postJson(PATH, json.formatted(books.customer(), id))
                    .expect(422)
                    .json();
            assertTrue(refused.at("/fields/salesperson").exists(), refused.toString());
        }
        kenh.as("invoicing.accountant");
        var accountant = kenh.number("select id from core_user where email = 'invoicing.accountant@test.invalid'");
        var made = kenh.api()
                .postJson(PATH, json.formatted(books.customer(), accountant))
                .expect(201)
                .json();
        assertEquals(accountant, made.number("/salespersonId"));
    }

    @Test
    void a_day_no_books_are_kept_of_is_refused_with_both_ends() {
        var wrong = kenh.api()
                .postJson(
                        PATH,
                        "{\"partnerId\": %d, \"invoiceDate\": \"0026-11-20\", \"dueDate\": \"2026-12-20\", \"lines\": []}"
                                .formatted(books.customer()))
                .expect(422)
                .json()
                .text("/fields/invoiceDate");
        assertTrue(wrong.contains("2016") && wrong.contains("2027"), wrong);
        long id = Books.id(books.posted());
        for (var day : new String[] {"0026-11-20", "2199-01-01"}) {
            var refused = step(id, "payments", "{\"amount\": 5, \"key\": \"" + day + "\", \"date\": \"" + day + "\"}")
                    .expect(422)
                    .json();
            assertTrue(refused.text("/fields/date").contains("từ"), refused.text("/fields/date"));
        }
        var page = "/invoicing/invoices/" + id;
        var typed = books.payment(5, "nam-hai-sau", "day", "0026-11-20");
        assertTrue(Books.staff(kenh).post(page + "/payments", typed).expect(422).shows("Ngày phải từ"));
        var form = books.form("invoiceDate", "0026-11-20", "dueDate", "");
        assertTrue(
                Books.staff(kenh).post("/invoicing/invoices", form).expect(422).shows("Ngày phải từ"));
    }
}
