package io.kenh.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.invoicing.Books;
import io.kenh.testkit.Answer;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An invoice in instalments is asked for and late by instalments. */
@KenhTest(plugins = "invoicing")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstalmentsTest {
    private static final String PATH = "/api/v1/invoicing/invoices";
    private static final Pattern CELL = Pattern.compile("<td class=\"num\"[^>]*>([^<]*)</td>");

    private final String name = "Công ty Trả Góp " + System.nanoTime();
    private final TestKenh kenh;
    private final Books books;

    InstalmentsTest(TestKenh kenh) {
        this.kenh = kenh;
        // 10.000.000 đ with tax; 30 % at once, 70 % after 30 days.
        this.books = new Books(kenh, name, 9_090_909);
    }

    private long posted() {
        long id = kenh.api()
                .postJson(PATH, """
                        {"partnerId": %d, "paymentTerm": "30@0,70@30",
                        "lines": [{"text": "Tủ gỗ", "unitPrice": 10000000, "taxIds": []}]}""".formatted(books.customer()))
                .expect(201)
                .json()
                .number("/id");
        kenh.api().postJson(PATH + "/" + id + "/post", "").expect(200);
        return id;
    }

    private void pays(long id, long amount) {
        kenh.api()
                .postJson(PATH + "/" + id + "/payments", "{\"amount\": %d, \"key\": \"k%d\"}".formatted(amount, amount))
                .expect(200);
    }

    private Object dueNow(long id) {
        var facts = kenh.with(
                generation -> generation.services().get(Documents.class).facts(new DocRef(InvoiceDoc.NAME, id)));
        return Objects.requireNonNull(
                Objects.requireNonNull(facts.get("due_now")).value());
    }

    private boolean asks(long id, long amount) {
        var code = kenh.api().get(PATH + "/" + id).expect(200).json().text("/vietQr");
        return code.contains("54%02d%d5802".formatted(Long.toString(amount).length(), amount));
    }

    private Answer page(String path) {
        return kenh.api().with("Accept-Language", "vi").get(path).expect(200);
    }

    /** The customer's sums by age: not due, up to 30, 60, 90 days late, longer, together. */
    private List<String> aged() {
        var rows = page("/invoicing/aging").body().split("<tr class=\"is-sold\"><td>");
        var row = java.util.Arrays.stream(rows)
                .filter(one -> one.contains(name))
                .findFirst()
                .orElseThrow();
        return CELL.matcher(row)
                .results()
                .map(cell -> cell.group(1).replaceAll("\\D", ""))
                .limit(5)
                .toList();
    }

    @Test
    @Order(1)
    void what_is_due_is_asked_for_and_all_of_it_is_offered_too() {
        Books.account(kenh);
        long id = posted();
        assertEquals(3_000_000L, dueNow(id));
        assertTrue(asks(id, 3_000_000));
        var shown = page("/invoicing/invoices/" + id);
        assertTrue(shown.shows("540730000005802") && shown.shows("5408100000005802"), shown.body());
        assertTrue(shown.shows("Trả hết một lần"));
        pays(id, 1_000_000);
        assertEquals(2_000_000L, dueNow(id));
        pays(id, 2_000_000);
        assertEquals(7_000_000L, dueNow(id), "nothing is due: the next instalment");
        assertTrue(asks(id, 7_000_000));
    }

    /** Last: a session ends meanwhile. */
    @Test
    @Order(2)
    void each_instalment_is_late_by_its_own_day() {
        long id = posted();
        kenh.clock().advance(Duration.ofDays(10));
        assertEquals(List.of("7000000", "3000000", "0", "0", "0"), aged());
        kenh.clock().advance(Duration.ofDays(25));
        assertEquals(List.of("0", "7000000", "3000000", "0", "0"), aged());
        assertEquals(10_000_000L, dueNow(id));
        pays(id, 4_000_000);
        assertEquals(List.of("0", "6000000", "0", "0", "0"), aged());
    }
}
