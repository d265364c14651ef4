package io.kenh.invoicing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.invoicing.Books;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.testkit.Answer;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "invoicing")
class InvoiceApiTest {
    private static final String PATH = "/api/v1/invoicing/invoices";

    private final TestKenh kenh;
    private final Books books;

    InvoiceApiTest(TestKenh kenh) {
        this.kenh = kenh;
        this.books = new Books(kenh, "Nguyễn Thị Lan", 2_000_000);
        Books.account(kenh);
    }

    private Answer step(long id, String step, String json) {
        return kenh.api().postJson(PATH + "/" + id + "/" + step, json);
    }

    private long create(String more) {
        return kenh.api()
                .postJson(
                        PATH,
                        "{\"partnerId\": %d, \"lines\": [{\"productId\": %d, \"quantity\": 1}]%s}"
                                .formatted(books.customer(), books.product(), more))
                .expect(201)
                .json()
                .number("/id");
    }

    private static Object value(Map<String, FactValue> facts, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(facts.get(name), name).value(), name);
    }

    @Test
    void the_same_key_makes_one_invoice() {
        long id = create(", \"key\": \"shop-order-17\"");
        assertEquals(id, create(", \"key\": \"shop-order-17\""));
        assertTrue(id < create(", \"key\": \"shop-order-18\""));
        kenh.api().postJson(PATH, "{\"key\": \"không được\"}").expect(422);
    }

    @Test
    void an_invoice_goes_from_draft_to_paid() {
        long id = create(", \"paymentTerm\": \"50@0,50@30\"");
        var draft = kenh.api().get(PATH + "/" + id).expect(200).json();
        assertEquals("draft", draft.text("/state"));
        assertFalse(draft.at("/number").exists());
        assertFalse(draft.at("/vietQr").exists());
        var posted = step(id, "post", "").expect(200).json();
        assertTrue(posted.text("/number").matches("INV/2026/\\d{5}"));
        assertEquals(posted.text("/number").replace("/", ""), posted.text("/paymentReference"));
        assertTrue(posted.text("/vietQr").contains("5407" + posted.number("/residual") / 2), "the half that is due");
        assertEquals(2, posted.items("/dues").size());
        step(id, "post", "").expect(409);
        var part = step(id, "payments", "{\"amount\": 1000000, \"key\": \"a\", \"memo\": \"CK\"}")
                .expect(200)
                .json();
        assertEquals("partial", part.text("/paymentState"));
        assertEquals(1_200_000, part.number("/residual"));
        step(id, "payments", "{\"amount\": 1000000, \"key\": \"a\"}").expect(200);
        assertEquals(
                "invoicing.key-taken",
                step(id, "payments", "{\"amount\": 2, \"key\": \"a\"}")
                        .expect(409)
                        .json()
                        .text("/code"));
        assertEquals(
                "invoicing.overpaid",
                step(id, "payments", "{\"amount\": 5000000, \"key\": \"b\"}")
                        .expect(409)
                        .json()
                        .text("/code"));
        var paid = step(id, "payments", "{\"amount\": 1199000, \"key\": \"c\", \"writeOff\": \"làm tròn\"}")
                .expect(200)
                .json();
        assertEquals("paid", paid.text("/paymentState"));
        assertEquals(paid.text("/dues/1/day"), paid.text("/dueDate"), "by when it was to be paid");
        assertTrue(kenh.api().get(PATH + "?paymentState=paid").expect(200).shows(paid.text("/dueDate")));
        assertEquals(1000, paid.number("/writtenOff"));
        assertEquals(3, paid.items("/settled").size());
        step(id, "payments", "{\"amount\": 1, \"key\": \"x\"}").expect(409);
        step(id, "payments", "{\"amount\": 1}").expect(422);
    }

    @Test
    void a_credit_note_is_made_and_set_against_its_invoice() {
        long id = create("");
        step(id, "credit-note", "{\"reason\": \"sớm quá\"}").expect(409);
        step(id, "post", "").expect(200);
        step(id, "credit-note", "{}").expect(422);
        var credit = step(id, "credit-note", "{\"reason\": \"Trả hàng\"}")
                .expect(201)
                .json();
        assertEquals("credit_note", credit.text("/kind"));
        assertEquals(id, credit.number("/reverses"));
        assertEquals("reversed", kenh.api().get(PATH + "/" + id).json().text("/paymentState"));
    }

    @Test
    void lists_are_filtered_and_the_paper_is_a_file() {
        long id = create("");
        step(id, "post", "").expect(200);
        for (var query : new String[] {"state=posted", "paymentState=not_paid", "kind=invoice", "query=thi+lan"}) {
            assertTrue(kenh.api().get(PATH + "?" + query).expect(200).shows("\"id\":" + id), query);
        }
        assertEquals(
                0, kenh.api().get(PATH + "?query=%25").json().items("/items").size());
        kenh.api().get(PATH + "?state=x").expect(400);
        var pdf = kenh.api().get(PATH + "/" + id + "/pdf").expect(200).json();
        var bytes = Base64.getDecoder().decode(pdf.text("/content"));
        assertEquals("%PDF", new String(bytes, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void facts_follow_the_invoice_and_the_message_template_finds_all_of_them() throws IOException {
        long id = create("");
        step(id, "post", "").expect(200);
        step(id, "payments", "{\"amount\": 200000, \"key\": \"a\", \"date\": \"2026-11-21\"}")
                .expect(200);
        var facts = kenh.with(
                generation -> generation.services().get(Documents.class).facts(new DocRef(InvoiceDoc.NAME, id)));
        assertEquals(2_000_000L, value(facts, "residual"));
        assertEquals("posted", value(facts, "state"));
        assertEquals("partial", value(facts, "payment_state"));
        assertEquals(1L, value(facts, "reference_given"));
        assertEquals(200_000L, value(facts, "payment_amount"));
        var yaml = Files.readString(Path.of("target/classes/zbs/payment-request.yaml"));
        var texts = Files.readString(Path.of("src/main/resources/i18n/invoicing_vi.properties"));
        var fact = Pattern.compile("fact: (\\w+)").matcher(yaml);
        while (fact.find()) {
            assertTrue(facts.containsKey(fact.group(1)), fact.group(1));
        }
        var text = Pattern.compile("otherwise: ([\\w.-]+)").matcher(yaml);
        while (text.find()) {
            assertTrue(texts.contains("\n" + text.group(1) + "="), text.group(1));
        }
        assertTrue(Set.of(InvoiceDoc.POSTED).contains(yaml.replaceAll("(?s).*moment: ([\\w.]+).*", "$1")));
    }
}
