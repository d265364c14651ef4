package io.kenh.invoicing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import org.junit.jupiter.api.Test;

/** What was paid before, for programs. */
@KenhTest(plugins = "invoicing")
class MoneyApiTest {
    private static final String PATH = "/api/v1/invoicing/invoices";

    private final TestKenh kenh;
    private final Books books;

    MoneyApiTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Công ty Hướng Dương", 1_000_000);
    }

    private Answer step(long id, String step, String json) {
        return kenh.api().postJson(PATH + "/" + id + "/" + step, json);
    }

    private JsonBody done(long id, String step, String json) {
        return step(id, step, json).expect(200).json();
    }

    private JsonBody available(long id) {
        return kenh.api().get(PATH + "/" + id + "/available").expect(200).json();
    }

    @Test
    void what_was_paid_too_much_is_used_and_taken_back() {
        long first = Books.id(books.posted());
        var paid = done(first, "payments", "{\"amount\": 1500000, \"key\": \"p1\", \"anyway\": true}");
        long payment = paid.number("/settled/0/paymentId");
        long second = Books.id(books.posted());

        assertEquals(400_000, available(second).number("/payments/0/open"));
        assertEquals(700_000, done(second, "payments/" + payment + "/use", "").number("/residual"));
        assertEquals(0, available(second).items("/payments").size());

        var back = done(first, "payments/" + payment + "/undo", "");
        assertEquals(1_100_000, back.number("/residual"));
        assertEquals(
                1_100_000,
                kenh.api().get(PATH + "/" + second).expect(200).json().number("/residual"));
        step(first, "payments/" + payment + "/undo", "").expect(409);
        step(second, "payments/999999/use", "").expect(404);
    }

    @Test
    void a_credit_note_is_set_against_an_invoice_and_taken_off() {
        long returned = Books.id(books.posted());
        done(returned, "payments", "{\"amount\": 1100000, \"key\": \"p2\"}");
        long credit = kenh.api()
                .postJson(PATH + "/" + returned + "/credit-note", "{\"reason\": \"Trả hàng\", \"amount\": 300000}")
                .expect(201)
                .json()
                .number("/id");
        long invoice = Books.id(books.posted());
        assertEquals(credit, available(invoice).number("/notes/0/id"));
        assertEquals(800_000, done(invoice, "credits/" + credit + "/use", "").number("/residual"));
        assertEquals(1_100_000, done(invoice, "credits/" + credit + "/undo", "").number("/residual"));
        step(invoice, "credits/" + credit + "/undo", "").expect(404);
    }

    @Test
    void who_may_not_reverse_takes_nothing_back() {
        long invoice = Books.id(books.posted());
        var accountant = kenh.as("invoicing.accountant");
        assertEquals(
                403,
                accountant
                        .postJson(PATH + "/" + invoice + "/payments/1/undo", "")
                        .status());
    }
}
